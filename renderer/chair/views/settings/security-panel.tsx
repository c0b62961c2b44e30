import { Alert, Button, Divider, Group, NumberInput, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState, type SyntheticEvent } from 'react';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useLock } from '../../use-lock.ts';
import { RecoveryKeySteps } from '../vault/recovery-key-steps.tsx';

// The word lists that weigh a passphrase come only when somebody changes it.
const ChangePassphrase = lazy(() =>
  import('../vault/change-passphrase.tsx').then((part) => ({ default: part.ChangePassphrase })),
);

/** Passphrase, recovery key, and when the window locks by itself. */
export function SecurityPanel() {
  return (
    <Stack gap="lg" maw={560}>
      <Title order={2} size="h3">
        {text.vault.securityTitle}
      </Title>
      <PassphraseSection />
      <Divider />
      <RecoverySection />
      <Divider />
      <IdleSection />
      <Divider />
      <CaptureSection />
    </Stack>
  );
}

function PassphraseSection() {
  const [state, setState] = useState<'closed' | 'open' | 'changed'>('closed');
  return (
    <Stack component="section" gap="sm" aria-label={text.vault.changeTitle}>
      <Title order={3} size="h4">
        {text.vault.changeTitle}
      </Title>
      {state === 'changed' && (
        <Alert color="green" variant="light" role="status">
          {text.vault.changed}
        </Alert>
      )}
      {state === 'open' ? (
        <Suspense fallback={<Text>{text.vault.loading}</Text>}>
          <ChangePassphrase onChanged={() => setState('changed')} onCancel={() => setState('closed')} />
        </Suspense>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setState('open')}>
            {text.vault.change}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function RecoverySection() {
  const renew = useAct('vault.renewRecoveryKey');
  const [asking, setAsking] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setConfirmed(false);
    if (passphrase !== '') renew.mutate({ passphrase }, { onSettled: () => setPassphrase('') });
  };
  const finish = (): void => {
    setConfirmed(true);
    setAsking(false);
    // The key has done its work: nothing on the page keeps it.
    renew.reset();
  };
  return (
    <Stack component="section" gap="sm" aria-label={text.vault.renewTitle}>
      <Title order={3} size="h4">
        {text.vault.renewTitle}
      </Title>
      <Text size="sm">{text.vault.renewWhy}</Text>
      {confirmed && (
        <Alert color="green" variant="light" role="status">
          {text.vault.renewed}
        </Alert>
      )}
      {renew.data !== undefined ? (
        <RecoveryKeySteps recoveryKey={renew.data.recoveryKey} onConfirmed={finish} />
      ) : asking ? (
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <PasswordInput
              label={text.vault.currentPassphrase}
              required
              autoFocus
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': text.vault.show, tabIndex: 0 }}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <FailureMessage error={renew.error} />
            <Group justify="space-between">
              <Button variant="subtle" onClick={() => setAsking(false)}>
                {text.vault.back}
              </Button>
              <Button type="submit" loading={renew.isPending}>
                {text.vault.renew}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            {text.vault.renew}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function IdleSection() {
  const { data } = useAnswer('preferences.get', {});
  const save = useAct('preferences.set');
  const lock = useLock();
  const keep = (value: string | number): void => {
    const minutes = typeof value === 'number' ? value : Number.parseInt(value, 10);
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 120) save.mutate({ idleMinutes: minutes });
  };
  return (
    <Stack component="section" gap="sm" aria-label={text.vault.idleTitle}>
      <Title order={3} size="h4">
        {text.vault.idleTitle}
      </Title>
      {data !== undefined && (
        <NumberInput
          label={text.vault.idle}
          description={text.vault.idleWhy}
          defaultValue={data.idleMinutes}
          min={1}
          max={120}
          allowDecimal={false}
          clampBehavior="strict"
          w={240}
          onChange={keep}
        />
      )}
      <Text size="sm" c="dimmed" role="status">
        {save.isSuccess ? text.vault.idleSaved : ''}
      </Text>
      <FailureMessage error={save.error} />
      <Group>
        <Button variant="default" onClick={lock}>
          {text.vault.lockNow}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whether the system keeps this window out of screen sharing; where it cannot, what to do instead. */
function CaptureSection() {
  const state = useAnswer('screen.state', {}).data;
  if (state === undefined) return null;
  return (
    <Stack component="section" gap="sm" aria-label={text.screen.captureTitle}>
      <Title order={3} size="h4">
        {text.screen.captureTitle}
      </Title>
      <Text>{state.chairHidden === 'done' ? text.screen.hidden : text.screen.notHidden}</Text>
    </Stack>
  );
}
