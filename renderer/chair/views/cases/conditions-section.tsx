import { Button, Stack, Table, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { conditionState, type CaseCondition, type ConditionState } from '../../../../shared/domain/case.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import type { RegionItem } from '../../../../shared/domain/region.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { useConditionsName } from '../../../client/use-conditions-name.ts';
import { useRegionItems } from '../../../client/use-region-items.ts';
import { ConditionMark } from '../../../components/condition-mark.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SaveState } from '../../../components/save-state.tsx';

/** The basic conditions of this region with their state, changed where they stand. */
export function ConditionsSection({ caseId, conditions }: { caseId: CaseId; conditions: readonly CaseCondition[] }) {
  const items = useRegionItems('condition');
  const title = useConditionsName();
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={3} size="h4">
        {title}
      </Title>
      {items.length === 0 ? (
        <EmptyState>{text.cases.conditions.empty}</EmptyState>
      ) : (
        <Table verticalSpacing={4} aria-label={title}>
          <Table.Tbody>
            {items.map((item) => (
              <ConditionRow
                key={item.code}
                caseId={caseId}
                item={item}
                known={conditions.find(({ code }) => code === item.code) ?? null}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

const order: readonly ConditionState[] = ['unknown', 'open', 'in-progress', 'arranged'];

function ConditionRow({ caseId, item, known }: { caseId: CaseId; item: RegionItem; known: CaseCondition | null }) {
  const set = useAct('cases.setCondition');
  const [state, setState] = useState<ConditionState>(known?.state ?? 'unknown');
  const [note, setNote] = useState(known?.note ?? '');
  const saving = useAutosave({ state, note }, (value) =>
    set.mutateAsync({ meetingId: null, caseId, code: item.code, ...value }),
  );
  const step = (by: number) =>
    setState((past) => order[(order.indexOf(past) + by + order.length) % order.length] ?? conditionState.enum.unknown);
  return (
    <Table.Tr>
      <Table.Td w={170}>{item.label}</Table.Td>
      <Table.Td w={140}>
        <Button
          variant="default"
          size="compact-sm"
          fullWidth
          justify="flex-start"
          title={text.cases.conditions.hint}
          aria-label={`${item.label}: ${text.labels.condition[state]}`}
          leftSection={
            <span aria-hidden>
              <ConditionMark label={item.label} state={state} />
            </span>
          }
          onClick={() => step(1)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1);
            if (key === 'ArrowLeft') step(-1);
          }}
        >
          {text.labels.condition[state]}
        </Button>
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          variant="unstyled"
          aria-label={`${text.cases.conditions.note} ${item.label}`}
          placeholder="…"
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          onBlur={() => void saving.flush()}
        />
        {saving.state === 'failed' && <FailureMessage error={set.error} />}
      </Table.Td>
      <Table.Td w={130}>
        <SaveState {...saving} />
      </Table.Td>
    </Table.Tr>
  );
}
