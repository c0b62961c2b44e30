import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { CallError } from '../../../client/client.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useWait } from './use-wait.ts';
import { WaitMessage } from './wait-message.tsx';

/** One field and one button; after three wrong tries the wait counts down. */
export function SecretForm({ kind }: { kind: 'passphrase' | 'recovery' }) {
  const unlock = useAct('vault.unlock');
  const recover = useAct('vault.unlockWithRecoveryKey');
  const [secret, setSecret] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const wait = useWait();
  const act = kind === 'passphrase' ? unlock : recover;
  const waiting = wait.seconds > 0;
  const after = {
    onError: () => {
      setSecret('');
      wait.refresh();
    },
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (waiting || secret === '' || act.isPending) return;
    if (kind === 'passphrase') unlock.mutate({ passphrase: secret } satisfies InputOf<'vault.unlock'>, after);
    else recover.mutate({ recoveryKey: secret }, after);
  };
  const common = {
    required: true,
    autoFocus: true,
    autoComplete: 'off',
    spellCheck: false,
    value: secret,
    onChange: (event: { currentTarget: { value: string } }) => setSecret(event.currentTarget.value),
  };
  const isWait = act.error instanceof CallError && act.error.failure.code === 'too-many-tries';
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {kind === 'passphrase' ? (
          <PasswordInput
            {...common}
            label={text.vault.passphrase}
            visibilityToggleButtonProps={{ 'aria-label': text.vault.show, tabIndex: 0 }}
            onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
            description={capsLock ? text.vault.capsLock : undefined}
          />
        ) : (
          <TextInput {...common} label={text.vault.recoveryKey} description={text.vault.recoveryHint} maxLength={200} />
        )}
        <FailureMessage error={isWait ? null : act.error} />
        <WaitMessage seconds={wait.seconds} />
        <Button type="submit" loading={act.isPending} disabled={waiting}>
          {text.vault.unlock}
        </Button>
      </Stack>
    </form>
  );
}
