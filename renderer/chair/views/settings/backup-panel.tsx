import { Alert, Button, Divider, Group, Stack, Table, Text, Title } from '@mantine/core';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { FolderFailure } from '../../../components/folder-failure.tsx';
import { formatBytes, formatMoment } from '../vault/backup-words.ts';

/** What backups there are, one more by hand, and the second place for them. */
export function BackupPanel() {
  return (
    <Stack gap="lg" maw={820}>
      <Title order={2} size="h3">
        {text.vault.backupsTitle}
      </Title>
      <Text>{text.vault.backupsWhy}</Text>
      <SecondFolder />
      <Divider />
      <BackupList />
    </Stack>
  );
}

function SecondFolder() {
  const { data } = useAnswer('vault.backups', {});
  const preferences = useAnswer('preferences.get', {});
  const choose = useAct('vault.chooseBackupFolder');
  const forget = useAct('preferences.set');
  const folder = preferences.data?.backupFolder ?? null;
  const state = data?.secondFolder ?? 'none';
  const marks = { none: '○', present: '●', absent: '○', failed: '○' } as const;
  return (
    <Stack component="section" gap="xs" aria-label={text.vault.secondTitle}>
      <Title order={3} size="h4">
        {text.vault.secondTitle}
      </Title>
      <Text size="sm">{text.vault.secondWhy}</Text>
      {folder === null ? (
        <Text>{text.vault.secondNone}</Text>
      ) : (
        <Text>
          {text.vault.secondFolder}: <strong>{folder}</strong>{' '}
          <Text span c={state === 'present' ? 'var(--state-arranged)' : 'var(--state-progress)'}>
            {marks[state]} {text.vault.secondStates[state]}
          </Text>
        </Text>
      )}
      {state === 'absent' && <Text size="sm">{text.vault.secondAbsentWhy}</Text>}
      {state === 'failed' && <Text size="sm">{text.vault.secondFailedWhy}</Text>}
      <FolderFailure error={choose.error ?? forget.error} />
      <Group>
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate({})}>
          {folder === null ? text.vault.chooseSecond : text.vault.changeSecond}
        </Button>
        {folder !== null && (
          <Button variant="subtle" onClick={() => forget.mutate({ backupFolder: null })}>
            {text.vault.forgetSecond}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function BackupList() {
  const { data, error } = useAnswer('vault.backups', {});
  const make = useAct('vault.backUpNow');
  const button = (
    <Button loading={make.isPending} onClick={() => make.mutate({})}>
      {text.vault.backUpNow}
    </Button>
  );
  const backups = data?.backups ?? [];
  return (
    <Stack gap="sm">
      <FailureMessage error={make.error ?? error} />
      {make.isSuccess && (
        <Alert color="green" variant="light" role="status">
          {text.vault.backupMade}
        </Alert>
      )}
      {backups.length === 0 ? (
        <EmptyState action={button}>{text.vault.backupsNone}</EmptyState>
      ) : (
        <>
          <Group>{button}</Group>
          <Table aria-label={text.vault.backupsTitle}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.vault.when}</Table.Th>
                <Table.Th>{text.vault.reason}</Table.Th>
                <Table.Th>{text.vault.place}</Table.Th>
                <Table.Th ta="right">{text.vault.size}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map((one) => (
                <Table.Tr key={`${one.place}/${one.name}`}>
                  <Table.Td>{formatMoment(one.madeAt)}</Table.Td>
                  <Table.Td>{text.vault.reasons[one.reason]}</Table.Td>
                  <Table.Td>{one.place === 'vault' ? text.vault.placeVault : text.vault.placeSecond}</Table.Td>
                  <Table.Td ta="right">{formatBytes(one.bytes)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Stack>
  );
}
