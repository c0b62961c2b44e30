import { Group, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { tableChange, wasAtTable } from '../../../../shared/domain/table-change.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { AddPartner } from './add-partner.tsx';
import { ConfirmTable } from './confirm-table.tsx';
import { RightColumn } from './right-column.tsx';
import { SaveLog, SaveLogProvider } from './save-log.ts';
import { SeatGroup } from './seat-group.tsx';
import { TableProvider } from './table-context.ts';
import classes from './table-change-view.module.css';

const words = text.flow;

/**
 * Between two cases: who leaves, stays and enters. Only this window shows it; the shared screen is neutral until the
 * chair says that the right people are at the table.
 */
export function TableChangeView({
  view,
  before,
  total,
}: {
  view: TableView;
  /** The seats of the case that was at the table. */
  before: readonly Presence[];
  total: number;
}) {
  const { meeting, discussion } = view;
  const [log] = useState(() => new SaveLog());
  const partners = useAnswer('partners.list', {});
  const here = useMemo(
    () => ({
      ...{ meetingId: meeting.id, discussionId: discussion.id, meetingDate: meeting.date },
      ...{ readOnly: false, partnerNames: null, recorded: null },
    }),
    [meeting, discussion.id],
  );
  if (partners.data === undefined)
    return (
      <div className={classes['change']}>
        <FailureMessage error={partners.error} />
      </div>
    );
  const change = tableChange(before, view.presence, partners.data);
  const group = { partners: partners.data, unsigned: change.unsigned };
  return (
    <SaveLogProvider value={log}>
      <TableProvider value={here}>
        <section className={classes['change']} aria-labelledby="table-change" data-table-change={discussion.id}>
          <div className={classes['seats']}>
            <Group justify="space-between" align="baseline" gap="xs">
              <Title order={2} size="h3" id="table-change">
                {fill(titleOf(view), { n: String(discussion.position), of: String(total) })}
                {' · '}
                {listName(view.subject)}
              </Title>
              <Text size="sm" c="dimmed">
                {words.screenNeutral}
              </Text>
            </Group>
            <div className={classes['columns']}>
              <SeatGroup title={words.leaves} empty={words.nobodyLeaves} seats={change.leaves} {...group} settled />
              <SeatGroup title={words.stays} empty={words.nobodyStays} seats={change.stays} {...group} />
              <SeatGroup
                title={words.enters}
                empty={view.presence.length === 0 ? words.emptyTable : words.nobodyEnters}
                seats={change.enters}
                {...group}
              />
            </div>
            {change.away.length > 0 && <SeatGroup title={words.away} empty="" seats={change.away} {...group} />}
            <AddPartner presence={view.presence} />
          </div>
          <ConfirmTable view={view} change={change} partners={partners.data} />
        </section>
        <RightColumn />
      </TableProvider>
    </SaveLogProvider>
  );
}

function titleOf({ discussion, presence }: TableView): string {
  if (wasAtTable(discussion, presence)) return words.caseAgain;
  return discussion.position === 1 ? words.firstCase : words.nextCase;
}
