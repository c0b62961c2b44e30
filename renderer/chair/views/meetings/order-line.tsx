import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconSortAscending, IconUsersGroup } from '@tabler/icons-react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { lastName } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

type Sheet = OutputOf<'meetings.runSheet'>;

interface Props {
  readonly meetingId: MeetingId;
  readonly agenda: readonly AgendaRow[];
  readonly sheet: Sheet;
  /** It was just put in order here, and nothing was done since: it can be taken back. */
  readonly arranged: boolean;
  readonly onArranged: (arranged: boolean) => void;
}

const words = text.runSheet.order;

/** How the agenda is ordered now, what grouping the guests costs, and the two ways to put it in order. */
export function OrderLine({ meetingId, agenda, sheet, arranged, onArranged }: Props) {
  const arrange = useAct('meetings.arrange');
  const { now, proposal } = sheet;
  const undo = useAct('undo.undo');
  const cost = costWords(proposal.cost, agenda);
  const guests = proposal.releaseEntries > 0 || now.entries > 0;
  const put = (by: 'guests' | 'release') => arrange.mutate({ meetingId, by }, { onSuccess: () => onArranged(true) });
  return (
    <Group gap="xs" component="section" aria-label={words.label}>
      <Text>
        {words.label}: <OrderWords sheet={sheet} cost={costWords(now.cost, agenda)} guests={guests} />
      </Text>
      {guests && !now.proposed && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconUsersGroup size={16} aria-hidden />}
          title={words.groupTitle(cost)}
          loading={arrange.isPending}
          onClick={() => put('guests')}
        >
          {now.grouped ? words.nearer : words.group}
        </Button>
      )}
      {!now.byRelease && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconSortAscending size={16} aria-hidden />}
          disabled={arrange.isPending}
          onClick={() => put('release')}
        >
          {words.release}
        </Button>
      )}
      {arranged && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={undo.isPending}
          onClick={() => undo.mutate({ meetingId }, { onSuccess: () => onArranged(false) })}
        >
          {words.undo}
        </Button>
      )}
      <VisuallyHidden role="status">{arranged ? words.arranged : ''}</VisuallyHidden>
      <FailureMessage error={arrange.error ?? undo.error} />
    </Group>
  );
}

function OrderWords({ sheet: { now, proposal }, cost, guests }: { sheet: Sheet; cost: string; guests: boolean }) {
  const base = now.byRelease || now.proposed ? words.byRelease : words.byHand;
  if (!guests) return <>{`${base} · ${words.noGuests}`}</>;
  const unproven = proposal.entries > proposal.entriesAtLeast ? ` · ${words.notProven(proposal.entriesAtLeast)}` : '';
  if (now.grouped)
    return (
      <>
        {base} · <strong>{words.grouped} ✓</strong> ({cost})
        {unproven !== '' && (
          <Text span c="dimmed">
            {unproven}
          </Text>
        )}
      </>
    );
  const entries =
    now.entries > proposal.entries ? words.entries(now.entries, proposal.entries) : words.sameEntries(now.entries);
  return <>{`${base} · ${entries}`}</>;
}

/** "kost 1 plaats: Vos van 3 naar 4" */
function costWords(cost: Sheet['proposal']['cost'], agenda: readonly AgendaRow[]): string {
  if (cost === null) return words.free;
  const { discussionId, from, to } = cost.furthest;
  const row = agenda.find((one) => one.discussionId === discussionId);
  const furthest = words.costs(to - from, row === undefined ? '' : lastName(row), from, to);
  return cost.later > 1 ? `${furthest}; ${words.others(cost.later - 1)}` : furthest;
}
