import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { Worker } from '../../../../shared/domain/worker.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { AddWorkerForm, RoleSelect, WorkerFailure } from '../vault/add-worker-form.tsx';

type Open = { readonly kind: 'none' } | { readonly kind: 'add' } | { readonly kind: 'edit'; readonly id: string };

/** The names known in this vault. */
export function WorkersPanel() {
  const { data } = useAnswer('workers.list', {});
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = (): void => setOpen({ kind: 'none' });
  return (
    <Stack maw={640}>
      <Title order={2} size="h3">
        {text.workers.title}
      </Title>
      <Text>{text.workers.intro}</Text>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {data?.workers.map((worker) => (
          <Paper key={worker.id} component="li" withBorder p="sm" display="block">
            {open.kind === 'edit' && open.id === worker.id ? (
              <EditWorker worker={worker} current={worker.id === data.currentId} onDone={close} />
            ) : (
              <Group justify="space-between" wrap="nowrap">
                <div>
                  <Text>{worker.name}</Text>
                  <Text size="sm" c="dimmed">
                    {text.labels.workerRole[worker.role]}
                    {worker.active ? '' : ` · ${text.workers.outOfUse}`}
                  </Text>
                </div>
                <Group gap="xs" wrap="nowrap">
                  {worker.id === data.currentId && (
                    <Badge variant="outline" tt="none" fz={13} h={26}>
                      {text.workers.currentMark}
                    </Badge>
                  )}
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={text.workers.edit(worker.name)}
                    onClick={() => setOpen({ kind: 'edit', id: worker.id })}
                  >
                    {text.workers.change}
                  </Button>
                </Group>
              </Group>
            )}
          </Paper>
        ))}
      </Stack>
      {open.kind === 'add' ? (
        <Paper withBorder p="sm">
          <AddWorkerForm onAdded={close} onCancel={close} cancelLabel={text.workers.cancel} />
        </Paper>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setOpen({ kind: 'add' })}>
            {text.workers.addTitle}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function EditWorker({ worker, current, onDone }: { worker: Worker; current: boolean; onDone: () => void }) {
  const update = useAct('workers.update');
  const [name, setName] = useState(worker.name);
  const [role, setRole] = useState(worker.role);
  const save = (active: boolean): void => {
    if (name.trim() === '') return;
    update.mutate({ workerId: worker.id, name: name.trim(), role, active }, { onSuccess: onDone });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(worker.active);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={text.workers.name}
          required
          autoFocus
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() === '' ? text.workers.nameNeeded : null}
        />
        <RoleSelect value={role} onChange={setRole} />
        {current && (
          <Text size="sm" c="dimmed">
            {text.workers.notYourself}
          </Text>
        )}
        <WorkerFailure error={update.error} />
        <Group justify="space-between">
          <Group gap="xs">
            <Button variant="subtle" onClick={onDone}>
              {text.workers.cancel}
            </Button>
            {!current && (
              <Button variant="default" onClick={() => save(!worker.active)}>
                {worker.active ? text.workers.putOutOfUse : text.workers.putInUse}
              </Button>
            )}
          </Group>
          <Button type="submit" loading={update.isPending}>
            {text.workers.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
