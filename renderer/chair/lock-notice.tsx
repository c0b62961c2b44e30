import { Affix, Button, Group, Paper, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import { useClient } from '../client/client-context.tsx';
import { lifeSigns } from './use-lock.ts';

/** Says that the vault is about to lock, while people talk and nobody types; whatever is touched takes it away. */
export function LockNotice() {
  const client = useClient();
  const [seconds, setSeconds] = useState<number | null>(null);
  const warned = seconds !== null;
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.kind === 'idle') setSeconds(event.lockInSeconds);
      }),
    [client],
  );
  useEffect(() => {
    if (!warned) return;
    const touched = (): void => {
      setSeconds(null);
      client.call('vault.touch', {}).catch(() => {
        // It locked just before: the page is dropped.
      });
    };
    for (const sign of lifeSigns) window.addEventListener(sign, touched, { passive: true });
    return () => {
      for (const sign of lifeSigns) window.removeEventListener(sign, touched);
    };
  }, [client, warned]);
  return (
    <Affix position={{ top: 56, right: 16 }} w="min(26rem, calc(100vw - 2rem))" role="alert">
      {warned && (
        <Paper withBorder shadow="lg" px="md" py="sm" style={{ borderColor: 'var(--state-progress)' }}>
          <Group wrap="nowrap" gap="xs" align="flex-start">
            <IconLock size={18} aria-hidden />
            <Text size="sm" fw={600}>
              {text.vault.lockSoon}
            </Text>
          </Group>
          <Group justify="space-between" mt={4}>
            {/* A number that changes every second is nothing to read aloud. */}
            <Text size="sm" aria-hidden>
              {fill(text.vault.lockSoonIn, { n: String(seconds) })}
            </Text>
            <Button size="compact-sm" onClick={() => setSeconds(null)}>
              {text.vault.stayOpen}
            </Button>
          </Group>
        </Paper>
      )}
    </Affix>
  );
}
