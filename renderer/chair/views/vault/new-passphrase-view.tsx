import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { objectionTo, useStrength } from './use-strength.ts';
import { VaultPage } from './vault-page.tsx';

/** After the recovery key: a new passphrase first. */
export function NewPassphraseView() {
  const set = useAct('vault.setPassphrase');
  const [chosen, setChosen] = useState({ first: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const strength = useStrength(chosen.first, ['casustafel']);
  const objection = objectionTo(chosen.first, chosen.repeated, strength);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (objection === null) set.mutate({ next: chosen.first });
  };
  return (
    <VaultPage title={text.vault.newPassphraseTitle} width={560}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{text.vault.newPassphraseWhy}</Text>
          <PassphraseFields
            label={text.vault.newPassphrase}
            focus
            value={chosen}
            onChange={(value) => {
              setTried(false);
              setChosen(value);
            }}
            strength={strength}
            objection={tried ? objection : null}
          />
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
