import { Select } from '@mantine/core';
import { actionStatus, type ActionItem } from '../../../../shared/domain/record.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

/** The state of an action, set outside a meeting. */
export function ActionStatusField({ action }: { action: Pick<ActionItem, 'id' | 'text' | 'status'> }) {
  const set = useAct('actions.setStatus');
  return (
    <>
      <Select
        size="xs"
        allowDeselect={false}
        aria-label={`${text.actions.statusOf} ${action.text}`}
        title={text.labels.actionStatus[action.status]}
        data={actionStatus.options.map((value) => ({ value, label: text.labels.actionStatus[value] }))}
        value={set.isPending ? set.variables.status : action.status}
        comboboxProps={{ width: 290, position: 'bottom-end' }}
        onChange={(value) => {
          const status = actionStatus.safeParse(value);
          if (status.success && status.data !== action.status) set.mutate({ actionId: action.id, status: status.data });
        }}
      />
      {set.error !== null && <FailureMessage error={set.error} />}
    </>
  );
}
