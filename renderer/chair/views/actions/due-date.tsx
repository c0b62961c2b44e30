import { Text } from '@mantine/core';
import { isOverdue } from '../../../../shared/domain/action-rules.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import type { ActionItem } from '../../../../shared/domain/record.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';

/** Until when; what is past and not done says so in words as well as in colour. */
export function DueDate({ action, today }: { action: Pick<ActionItem, 'dueDate' | 'status'>; today: IsoDate }) {
  if (action.dueDate === null)
    return (
      <Text size="sm" c="dimmed">
        {text.actions.noDue}
      </Text>
    );
  return (
    <Text size="sm">
      <span className="whole">{formatDate(action.dueDate)}</span>
      {isOverdue(action, today) && (
        <Text component="span" inherit fw={700} c="var(--state-open)" className="whole">
          {' '}
          ! {text.actions.overdue}
        </Text>
      )}
    </Text>
  );
}
