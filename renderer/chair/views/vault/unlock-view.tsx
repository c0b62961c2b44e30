import { Alert, Anchor, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { RestoreForm } from './restore-form.tsx';
import { SecretForm } from './secret-form.tsx';
import { VaultPage } from './vault-page.tsx';

type Way = 'passphrase' | 'recovery' | 'restore';

/** One field, nothing about the content; the two other ways in are visible, not hidden. */
export function UnlockView() {
  const [way, setWay] = useState<Way>('passphrase');
  const [restored, setRestored] = useState(false);
  if (way === 'restore')
    return (
      <VaultPage title={text.vault.restoreTitle} width={720}>
        <RestoreForm
          onBack={() => setWay('passphrase')}
          onRestored={() => {
            setRestored(true);
            setWay('passphrase');
          }}
        />
      </VaultPage>
    );
  return (
    <VaultPage title={text.vault.unlockTitle}>
      <Stack>
        {restored && (
          <Alert color="green" variant="light" role="status">
            {text.vault.restored}
          </Alert>
        )}
        <SecretForm key={way} kind={way} />
        <Group justify="space-between" gap="xs">
          <Anchor component="button" type="button" onClick={() => setWay(other[way])}>
            {way === 'passphrase' ? text.vault.useRecoveryKey : text.vault.usePassphrase}
          </Anchor>
          <Anchor component="button" type="button" onClick={() => setWay('restore')}>
            {text.vault.restoreLink}
          </Anchor>
        </Group>
      </Stack>
    </VaultPage>
  );
}

const other = { passphrase: 'recovery', recovery: 'passphrase' } as const;
