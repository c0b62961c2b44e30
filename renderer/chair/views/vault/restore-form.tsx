import { Box, Button, Group, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { BackupInfo } from '../../../../shared/contract/vault.ts';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { FolderFailure } from '../../../components/folder-failure.tsx';
import { formatBytes, formatMoment } from './backup-words.ts';
import { useWait } from './use-wait.ts';
import { WaitMessage } from './wait-message.tsx';

/** Choose a backup, give the passphrase of then, put it back. */
export function RestoreForm({ onBack, onRestored }: { onBack: () => void; onRestored: () => void }) {
  const list = useAnswer('vault.backups', {});
  const restore = useAct('vault.restore');
  const choose = useAct('vault.chooseRestoreFolder');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const wait = useWait();
  const backups = list.data?.backups ?? [];
  const chosen = backups.find((one) => keyOf(one) === chosenKey) ?? backups[0];
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (chosen === undefined || passphrase === '' || wait.seconds > 0) return;
    restore.mutate(
      { name: chosen.name, place: chosen.place, passphrase },
      {
        onSuccess: onRestored,
        onError: () => {
          setPassphrase('');
          wait.refresh();
        },
      },
    );
  };
  const otherFolder = (
    <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate({})}>
      {text.vault.otherFolder}
    </Button>
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{text.vault.restoreWhy}</Text>
        <FolderFailure error={choose.error ?? list.error} />
        {chosen === undefined ? (
          <EmptyState action={otherFolder}>{text.vault.restoreNone}</EmptyState>
        ) : (
          <>
            <Radio.Group label={text.vault.chosen} value={keyOf(chosen)} onChange={setChosenKey}>
              <Box mah={240} mt={4} style={{ overflowY: 'auto' }}>
                <Stack gap={6} py={4}>
                  {backups.map((one) => (
                    <Radio key={keyOf(one)} value={keyOf(one)} label={wordsOf(one)} />
                  ))}
                </Stack>
              </Box>
            </Radio.Group>
            <div>{otherFolder}</div>
            <PasswordInput
              label={text.vault.restorePassphrase}
              description={text.vault.restorePassphraseWhy}
              required
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': text.vault.show, tabIndex: 0 }}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          </>
        )}
        <FailureMessage error={wait.seconds > 0 ? null : restore.error} />
        <WaitMessage seconds={wait.seconds} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {text.vault.backToUnlock}
          </Button>
          {chosen !== undefined && (
            <Button type="submit" loading={restore.isPending} disabled={wait.seconds > 0}>
              {text.vault.restore}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function keyOf({ place, name }: BackupInfo): string {
  return `${place}/${name}`;
}

function wordsOf(backup: BackupInfo): string {
  const place = backup.place === 'vault' ? text.vault.placeVault : text.vault.placeSecond;
  return `${formatMoment(backup.madeAt)} · ${text.vault.reasons[backup.reason]} · ${place} · ${formatBytes(backup.bytes)}`;
}
