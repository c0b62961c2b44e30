import { Button, Group, Progress, Stack, Stepper, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OpenedList } from '../../../../shared/contract/imports.ts';
import type { ColumnMapping, ImportSummary } from '../../../../shared/domain/import-model.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAct } from '../../../client/use-call.ts';
import { CallError } from '../../../client/client.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import classes from './import-view.module.css';
import { PreviewStep } from './preview-step.tsx';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'columns'; readonly opened: OpenedList; readonly mapping: ColumnMapping }
  | { readonly kind: 'preview'; readonly opened: OpenedList; readonly mapping: ColumnMapping }
  | { readonly kind: 'done'; readonly summary: ImportSummary };

const order = ['choose', 'columns', 'preview', 'done'] as const;

/** From a file to people and cases in four steps; nothing changes before the last. */
export function ImportView() {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [progress, setProgress] = useState<{ token: string; done: number; total: number } | null>(null);
  const client = useClient();
  const open = useAct('imports.open');
  const cancel = useAct('imports.cancel');

  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.kind === 'progress') setProgress(event);
      }),
    [client],
  );

  const choose = (): void => {
    setProgress(null);
    open.mutate(
      {},
      {
        onSuccess: ({ opened }) => {
          if (opened !== null) setStep({ kind: 'columns', opened, mapping: opened.mapping });
        },
        onSettled: () => setProgress(null),
      },
    );
  };
  const stop = (): void => {
    if (progress !== null) cancel.mutate({ token: progress.token });
    setStep({ kind: 'choose' });
  };
  const failure = open.error instanceof CallError && open.error.failure.code === 'cancelled' ? null : open.error;

  return (
    <Stack gap="md">
      <Title order={2}>{text.imports.title}</Title>
      <Stepper
        active={order.indexOf(step.kind)}
        size="xs"
        allowNextStepsSelect={false}
        component="div"
        aria-label={text.imports.title}
        classNames={{ step: classes['step'] ?? '', stepBody: classes['stepBody'] ?? '' }}
      >
        {order.map((kind) => (
          <Stepper.Step key={kind} label={text.imports.steps[kind]} component="div" />
        ))}
      </Stepper>
      <FailureMessage error={failure} />
      {step.kind === 'choose' && (
        <Stack align="flex-start" maw={640}>
          <Text>{text.imports.chooseIntro}</Text>
          <Text c="var(--state-unknown)">{text.imports.chooseDetail}</Text>
          <Button onClick={choose} loading={open.isPending}>
            {text.imports.choose}
          </Button>
        </Stack>
      )}
      {open.isPending && progress !== null && <Working progress={progress} onCancel={stop} />}
      {step.kind === 'columns' && (
        <ColumnsStep
          opened={step.opened}
          mapping={step.mapping}
          onLook={(opened) => setStep({ kind: 'columns', opened, mapping: opened.mapping })}
          onMapping={(mapping) => setStep({ ...step, mapping })}
          onNext={() => setStep({ ...step, kind: 'preview' })}
          onOther={choose}
        />
      )}
      {step.kind === 'preview' && (
        <PreviewStep
          token={step.opened.token}
          mapping={step.mapping}
          working={progress === null ? null : <Working progress={progress} onCancel={stop} />}
          onBack={() => setStep({ ...step, kind: 'columns' })}
          onDone={(summary) => setStep({ kind: 'done', summary })}
        />
      )}
      {step.kind === 'done' && <DoneStep summary={step.summary} onAgain={() => setStep({ kind: 'choose' })} />}
    </Stack>
  );
}

function Working({
  progress: { done, total },
  onCancel,
}: {
  progress: { readonly done: number; readonly total: number };
  onCancel: () => void;
}) {
  const words = total === 0 ? text.imports.reading : text.imports.planning(done, total);
  return (
    <Stack gap="xs" maw={640}>
      <Text role="status">{words}</Text>
      <Progress
        value={total === 0 ? 100 : (100 * done) / total}
        striped={total === 0}
        animated={total === 0}
        aria-label={words}
      />
      <Group>
        <Button variant="default" onClick={onCancel}>
          {text.imports.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
