import { Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { regionCode, type RegionCode } from '../../../../shared/domain/region.ts';
import { workerRole, type WorkerRole } from '../../../../shared/domain/worker.ts';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { useChosenPassphrase } from './use-chosen-passphrase.ts';
import { VaultPage } from './vault-page.tsx';

interface Who {
  readonly region: RegionCode | null;
  readonly name: string;
  readonly role: WorkerRole;
}

/** First start: who and where, then the passphrase. The recovery key follows when the vault exists. */
export function SetupView() {
  const [step, setStep] = useState<'who' | 'passphrase'>('who');
  const [who, setWho] = useState<Who>({ region: null, name: '', role: 'chair' });
  return (
    <VaultPage title={step === 'who' ? text.vault.welcome : text.vault.choosePassphrase} width={560}>
      <Text size="sm" c="dimmed" mb="md">
        {text.vault.stepOf(step === 'who' ? 1 : 2, 3, text.vault.steps[step])}
      </Text>
      {step === 'who' ? (
        <WhoStep
          who={who}
          onChange={(change) => setWho((past) => ({ ...past, ...change }))}
          onDone={() => setStep('passphrase')}
        />
      ) : (
        <PassphraseStep who={who} onBack={() => setStep('who')} />
      )}
    </VaultPage>
  );
}

function WhoStep({
  who,
  onChange,
  onDone,
}: {
  who: Who;
  onChange: (change: Partial<Who>) => void;
  onDone: () => void;
}) {
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (who.region !== null && who.name.trim() !== '') onDone();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{text.vault.welcomeIntro}</Text>
        <NativeSelect
          label={text.vault.region}
          description={text.vault.regionWhy}
          required
          data={[
            { value: '', label: text.vault.regionChoose, disabled: true },
            ...regionCode.options.map((value) => ({ value, label: text.labels.region[value] })),
          ]}
          value={who.region ?? ''}
          onChange={(event) => onChange({ region: regionCode.parse(event.currentTarget.value) })}
          error={tried && who.region === null ? text.vault.regionNeeded : null}
        />
        <TextInput
          label={text.vault.yourName}
          description={text.vault.yourNameWhy}
          required
          maxLength={200}
          autoComplete="off"
          value={who.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={tried && who.name.trim() === '' ? text.vault.nameNeeded : null}
        />
        <Radio.Group
          label={text.vault.yourRole}
          value={who.role}
          onChange={(value) => onChange({ role: workerRole.parse(value) })}
        >
          <Group mt={6} gap="lg">
            {workerRole.options.map((value) => (
              <Radio key={value} value={value} label={text.labels.workerRole[value]} />
            ))}
          </Group>
        </Radio.Group>
        <Group justify="flex-end">
          <Button type="submit">{text.vault.next}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function PassphraseStep({ who, onBack }: { who: Who; onBack: () => void }) {
  const create = useAct('vault.create');
  const chosen = useChosenPassphrase(who.name.split(/\s+/));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const passphrase = chosen.take();
    if (passphrase === null || who.region === null) return;
    create.mutate({
      regionCode: who.region,
      workerName: who.name.trim(),
      workerRole: who.role,
      passphrase,
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{text.vault.passphraseWhy}</Text>
        <PassphraseFields label={text.vault.passphrase} focus {...chosen.fields} />
        <FailureMessage error={create.error} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {text.vault.back}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {text.vault.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
