import { Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { memo, useState, type KeyboardEvent } from 'react';
import type { TableCondition } from '../../../../shared/contract/table.ts';
import { conditionState, type ConditionState } from '../../../../shared/domain/case.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useConditionsName } from '../../../client/use-conditions-name.ts';
import { ConditionMark } from '../../../components/condition-mark.tsx';
import classes from './condition-row.module.css';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';

/** The basic conditions with their state as shape, colour and word; a click or 1–4 changes one. */
export const ConditionRow = memo(function ConditionRow({
  caseId,
  conditions,
}: {
  caseId: CaseId;
  conditions: readonly TableCondition[];
}) {
  const name = useConditionsName();
  const { recorded } = useAtTable();
  if (conditions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.table.noConditions}
      </Text>
    );
  return (
    <>
      <Group component="ul" gap={6} m={0} p={0} aria-label={name} className={classes['row'] ?? ''}>
        {conditions.map((condition) => (
          <li key={condition.code}>
            <ConditionButton caseId={caseId} condition={condition} />
          </li>
        ))}
      </Group>
      {recorded === 'afterwards' && (
        <Text size="sm" c="dimmed" mt={4}>
          {text.table.conditionsNotKept}
        </Text>
      )}
    </>
  );
});

function ConditionButton({ caseId, condition }: { caseId: CaseId; condition: TableCondition }) {
  const { meetingId, readOnly } = useAtTable();
  const setCondition = useCommand('cases.setCondition');
  const [opened, setOpened] = useState(false);
  const { code, label, shortLabel, state, note } = condition;
  const choose = (next: ConditionState): void => {
    if (next !== state) void setCondition({ meetingId, caseId, code, state: next, note });
  };
  const onKey = (event: KeyboardEvent): void => {
    const chosen = conditionState.options[Number(event.key) - 1];
    if (chosen === undefined || readOnly || event.ctrlKey || event.altKey) return;
    choose(chosen);
    setOpened(false);
  };
  return (
    <Menu position="bottom-start" disabled={readOnly} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <UnstyledButton className={classes['condition'] ?? ''} onKeyDown={onKey} title={note === '' ? label : note}>
          <ConditionMark label={label} state={state} size="14px" />
          <span>{shortLabel === '' ? label : shortLabel}</span>
          <Text span size="xs" c="dimmed" aria-hidden>
            {text.labels.condition[state]}
          </Text>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={onKey}>
        {conditionState.options.map((option, at) => (
          <Menu.Item key={option} onClick={() => choose(option)} rightSection={<Text size="xs">{at + 1}</Text>}>
            <ConditionMark decorative label={label} state={option} /> {text.labels.condition[option]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
