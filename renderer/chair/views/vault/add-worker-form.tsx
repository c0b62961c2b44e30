import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { WorkerId } from '../../../../shared/domain/ids.ts';
import { workerRole, type WorkerRole } from '../../../../shared/domain/worker.ts';
import { text } from '../../../../shared/text/first-words.ts';
import { CallError } from '../../../client/client.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

interface AddWorkerFormProps {
  readonly onAdded: (id: WorkerId) => void;
  readonly onCancel: () => void;
  readonly cancelLabel: string;
}

/** A name and a role. */
export function AddWorkerForm({ onAdded, onCancel, cancelLabel }: AddWorkerFormProps) {
  const add = useAct('workers.add');
  const [name, setName] = useState('');
  const [role, setRole] = useState<WorkerRole>('secretary');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') add.mutate({ name: name.trim(), role }, { onSuccess: ({ workerId }) => onAdded(workerId) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={text.workers.name}
          placeholder={text.workers.namePlaceholder}
          required
          autoFocus
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? text.workers.nameNeeded : null}
        />
        <RoleSelect value={role} onChange={setRole} />
        <WorkerFailure error={add.error} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onCancel}>
            {cancelLabel}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {text.workers.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function RoleSelect({ value, onChange }: { value: WorkerRole; onChange: (role: WorkerRole) => void }) {
  return (
    <NativeSelect
      label={text.workers.role}
      data={workerRole.options.map((role) => ({ value: role, label: text.labels.workerRole[role] }))}
      value={value}
      onChange={(event) => onChange(workerRole.parse(event.currentTarget.value))}
    />
  );
}

/** What a refusal means here: a name that somebody already has. */
export function WorkerFailure({ error }: { error: Error | null }) {
  const taken = error instanceof CallError && error.failure.code === 'conflict';
  if (!taken) return <FailureMessage error={error} />;
  return (
    <div role="alert">
      <Alert color="red" variant="light">
        {text.workers.sameName}
      </Alert>
    </div>
  );
}
