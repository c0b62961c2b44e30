import { Button, Group, Stack, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { useChosenPassphrase } from './use-chosen-passphrase.ts';
import { VaultPage } from './vault-page.tsx';

/** After the recovery key: a new passphrase first. */
export function NewPassphraseView() {
  const set = useAct('vault.setPassphrase');
  const chosen = useChosenPassphrase([]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const next = chosen.take();
    if (next !== null) set.mutate({ next });
  };
  return (
    <VaultPage title={text.vault.newPassphraseTitle} width={560}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{text.vault.newPassphraseWhy}</Text>
          <PassphraseFields label={text.vault.newPassphrase} focus {...chosen.fields} />
          <FailureMessage error={set.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={set.isPending}>
              {text.vault.setPassphrase}
            </Button>
          </Group>
        </Stack>
      </form>
    </VaultPage>
  );
}
