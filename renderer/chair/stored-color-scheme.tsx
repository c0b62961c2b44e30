import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useAnswer } from '../client/use-call.ts';

/** Shows the window in the scheme that the vault's preferences ask for. */
export function StoredColorScheme() {
  const stored = useAnswer('preferences.get', {}).data?.colorScheme;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (stored !== undefined) setColorScheme(stored);
  }, [stored, setColorScheme]);
  return null;
}
