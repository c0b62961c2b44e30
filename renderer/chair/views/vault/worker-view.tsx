import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Worker } from '../../../../shared/domain/worker.ts';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { AddWorkerForm } from './add-worker-form.tsx';
import { VaultPage } from './vault-page.tsx';

/** After unlocking a vault that several people use: who is it? */
export function WorkerView({ workers }: { workers: readonly Worker[] }) {
  const choose = useAct('workers.choose');
  const [adding, setAdding] = useState(false);
  return (
    <VaultPage title={text.workers.whoWorks}>
      <Stack>
        <Text>{text.workers.whoWorksWhy}</Text>
        {adding ? (
          <AddWorkerForm
            onAdded={(workerId) => choose.mutate({ workerId })}
            onCancel={() => setAdding(false)}
            cancelLabel={text.workers.back}
          />
        ) : (
          <>
            <Stack gap="xs">
              {workers
                .filter(({ active }) => active)
                .map((worker, index) => (
                  <Button
                    key={worker.id}
                    variant="default"
                    justify="flex-start"
                    h="auto"
                    py="xs"
                    autoFocus={index === 0}
                    loading={choose.isPending && choose.variables.workerId === worker.id}
                    onClick={() => choose.mutate({ workerId: worker.id })}
                    styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
                  >
                    {worker.name} ({text.labels.workerRole[worker.role]})
                  </Button>
                ))}
            </Stack>
            <Anchor component="button" type="button" ta="left" onClick={() => setAdding(true)}>
              {text.workers.notListed}
            </Anchor>
          </>
        )}
        <FailureMessage error={choose.error} />
      </Stack>
    </VaultPage>
  );
}
