import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { text } from '../../../shared/text/nl.ts';
import { useAct } from '../../client/use-call.ts';

/** Closes the vault at once. */
export function LockSlot() {
  const lock = useAct('vault.lock');
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      miw="max-content"
      leftSection={<IconLock size={16} aria-hidden />}
      onClick={() => lock.mutate({})}
    >
      {text.frame.lock}
    </Button>
  );
}
