import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { objectionTo, useStrength } from './use-strength.ts';

/** The present passphrase, and a new one twice. */
export function ChangePassphrase({ onChanged, onCancel }: { onChanged: () => void; onCancel: () => void }) {
  const change = useAct('vault.changePassphrase');
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState({ first: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const strength = useStrength(
    chosen.first,
    ['casustafel', current].filter((word) => word !== ''),
  );
  const objection = objectionTo(chosen.first, chosen.repeated, strength);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (objection === null && current !== '')
      change.mutate({ current, next: chosen.first }, { onSuccess: onChanged, onError: () => setCurrent('') });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={text.vault.currentPassphrase}
          required
          autoFocus
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': text.vault.show, tabIndex: 0 }}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PassphraseFields
          label={text.vault.newPassphrase}
          value={chosen}
          onChange={(value) => {
            setTried(false);
            setChosen(value);
          }}
          strength={strength}
          objection={tried ? objection : null}
        />
        <FailureMessage error={change.error} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onCancel}>
            {text.vault.back}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {text.vault.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
