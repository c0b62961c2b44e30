import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { useChosenPassphrase } from './use-chosen-passphrase.ts';

/** The present passphrase, and a new one twice. */
export function ChangePassphrase({ onChanged, onCancel }: { onChanged: () => void; onCancel: () => void }) {
  const change = useAct('vault.changePassphrase');
  const [current, setCurrent] = useState('');
  const chosen = useChosenPassphrase([current]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const next = chosen.take();
    if (next !== null && current !== '')
      change.mutate({ current, next }, { onSuccess: onChanged, onError: () => setCurrent('') });
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
        <PassphraseFields label={text.vault.newPassphrase} {...chosen.fields} />
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
