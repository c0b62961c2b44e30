import { Alert, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { tableChange, tableObstacles } from '../../../../shared/domain/table-change.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { AddPartner } from './add-partner.tsx';
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
      ...{ readOnly: false, partnerNames: null },
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
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h3" id="table-change">
              {fill(discussion.position === 1 ? words.firstCase : words.nextCase, {
                n: String(discussion.position),
                of: String(total),
              })}
              {' · '}
              {listName(view.subject)}
            </Title>
            <Text size="sm" c="dimmed">
              {words.screenNeutral}
            </Text>
          </Group>
          <div className={classes['changeColumns']}>
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
          <ConfirmTable view={view} unsigned={change.unsigned} />
        </section>
        <RightColumn />
      </TableProvider>
    </SaveLogProvider>
  );
}

function ConfirmTable({ view, unsigned }: { view: TableView; unsigned: readonly Presence[] }) {
  const confirm = useAct('table.confirm');
  const [repeated, setRepeated] = useState(false);
  const [headCount, setHeadCount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const obstacles = tableObstacles(repeated, { unsigned });
  const blocked = obstacles.length > 0;
  const open = (): void => {
    if (blocked && reason.trim() === '') {
      setAsked(true);
      reasonField.current?.focus();
      return;
    }
    confirm.mutate({
      ...{ meetingId: view.meeting.id, discussionId: view.discussion.id },
      ...{ confidentialityRepeated: repeated, headCount, overrideReason: blocked ? reason : '' },
    });
  };
  return (
    <form
      className={classes['changeFoot']}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Stack gap="sm">
        <Group gap="lg" align="end">
          <Checkbox
            // The place where the chair is between two cases: Space, and Enter opens.
            autoFocus
            size="md"
            label={words.repeated}
            checked={repeated}
            onChange={(event) => setRepeated(event.currentTarget.checked)}
          />
          <NumberInput
            size="sm"
            w={190}
            min={0}
            max={99}
            allowDecimal={false}
            hideControls
            label={words.counted}
            placeholder={words.countedOptional}
            value={headCount ?? ''}
            onChange={(value) => setHeadCount(typeof value === 'number' ? value : null)}
          />
        </Group>
        {asked && blocked && (
          <Alert role="alert" variant="light" color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />} p="xs">
            {obstacles.map((obstacle) => words.obstacles[obstacle]).join(' ')} {words.obstacleHelp}
          </Alert>
        )}
        <Group align="end">
          <Button type="submit" loading={confirm.isPending} variant={blocked ? 'default' : 'filled'}>
            {blocked && asked ? words.evenSo : words.confirm} ⏎
          </Button>
          {blocked && (
            <TextInput
              ref={reasonField}
              flex={1}
              miw={240}
              maw={520}
              label={words.reason}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Group>
        <FailureMessage error={confirm.error} />
      </Stack>
    </form>
  );
}
