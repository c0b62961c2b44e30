import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';

/** Shows a recovery key to print or copy, then asks two of its groups back. */
export function RecoveryKeySteps({ recoveryKey, onConfirmed }: { recoveryKey: string; onConfirmed?: () => void }) {
  const [checking, setChecking] = useState(false);
  const groups = recoveryKey.split('-');
  return checking ? (
    <CheckStep recoveryKey={recoveryKey} onBack={() => setChecking(false)} onConfirmed={onConfirmed} />
  ) : (
    <Stack>
      <RecoverySheet groups={groups} />
      <Text>{text.vault.recoveryDo}</Text>
      <Paper withBorder p="md" role="group" aria-label={text.vault.recoveryKey}>
        <SimpleGrid cols={4} spacing="md" component="ol" m={0} p={0}>
          {groups.map((group, index) => (
            <Stack key={group + String(index)} component="li" gap={0} align="center">
              <Text size="xs" c="dimmed">
                {text.vault.group(index + 1)}
              </Text>
              <Text ff="monospace" fz={22} fw={700} data-group={index + 1}>
                {group}
              </Text>
            </Stack>
          ))}
        </SimpleGrid>
      </Paper>
      <Group justify="space-between">
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {text.vault.print}
        </Button>
        <Button onClick={() => setChecking(true)}>{text.vault.haveIt}</Button>
      </Group>
    </Stack>
  );
}

interface CheckStepProps {
  readonly recoveryKey: string;
  readonly onBack: () => void;
  readonly onConfirmed: (() => void) | undefined;
}

function CheckStep({ recoveryKey, onBack, onConfirmed }: CheckStepProps) {
  const confirm = useAct('vault.confirmRecoveryKey');
  const groups = recoveryKey.split('-');
  // One of each half, another pair each time, so that nobody learns which two to copy.
  const [asked] = useState<readonly [number, number]>(() => [
    Math.floor(Math.random() * 4),
    4 + Math.floor(Math.random() * 4),
  ]);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const right = asked.every((group, index) => groups[group] === asPrinted(typed[index] ?? ''));
    setWrong(!right);
    if (right) confirm.mutate({ recoveryKey }, { onSuccess: () => onConfirmed?.() });
  };
  const field = (index: 0 | 1) => (
    <TextInput
      label={text.vault.group(asked[index] + 1)}
      autoFocus={index === 0}
      required
      maxLength={9}
      autoComplete="off"
      spellCheck={false}
      ff="monospace"
      value={typed[index]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setWrong(false);
        setTyped(index === 0 ? [value, typed[1]] : [typed[0], value]);
      }}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{text.vault.confirmWhy(asked[0] + 1, asked[1] + 1)}</Text>
        <Group grow>
          {field(0)}
          {field(1)}
        </Group>
        <div role="alert">{wrong && <Alert color="red">{text.vault.confirmWrong}</Alert>}</div>
        <FailureMessage error={confirm.error} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {text.vault.showAgain}
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            {text.vault.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** As `main/keys/recovery-key.ts` reads it: case, spaces and hyphens do not count; O, I and L are 0 and 1. */
function asPrinted(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
