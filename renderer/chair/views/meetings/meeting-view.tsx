import { Alert, Button, Drawer, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { LocalTime } from '../../../../shared/domain/dates.ts';
import { visitsToCome } from '../../../../shared/domain/guest-visits.ts';
import type { DiscussionId, MeetingId } from '../../../../shared/domain/ids.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { agendaTimes } from '../../../../shared/domain/meeting-time.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { planRhythm } from '../../use-expected-end.ts';
import { useServerNow } from '../../use-server-now.ts';
import { AgendaList } from './agenda-list.tsx';
import { useRunSheetExport } from './export-menu.tsx';
import { FreeBeforeNext } from './free-before-next.tsx';
import { GuestTimes } from './guest-times.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { MeetingHeader } from './meeting-header.tsx';
import { OrderLine } from './order-line.tsx';
import { PostponeModal } from './postpone-modal.tsx';
import { ProposalsPanel } from './proposals-panel.tsx';
import { useAgendaOrder } from './use-agenda-order.ts';
import { useConditions } from './use-conditions.ts';
import { usePartnerNames, type PartnerNames } from './use-partner-names.ts';

/** One meeting: its agenda before it starts, and how it went after. */
export function MeetingView({ meetingId }: { meetingId: MeetingId }) {
  const answer = useAnswer('meetings.get', { meetingId });
  // Another meeting's answer stays in view for a moment when the meeting changes; it is not this one's.
  const data = answer.data?.meeting.id === meetingId ? answer.data : undefined;
  if (answer.error !== null) return <FailureMessage error={answer.error} />;
  return data === undefined ? (
    <Text c="dimmed">{text.meetings.view.loading}</Text>
  ) : (
    <Loaded key={meetingId} answer={data} />
  );
}

function Loaded({ answer }: { answer: OutputOf<'meetings.get'> }) {
  const { meeting } = answer;
  const { go } = useNavigation();
  const partners = usePartnerNames();
  const conditions = useConditions();
  const { agenda, reorder, error: orderError } = useAgendaOrder(meeting.id, answer.agenda);
  const [inviting, setInviting] = useState<DiscussionId | null>(null);
  const [postponing, setPostponing] = useState<DiscussionId | null>(null);
  const [adding, setAdding] = useState(false);
  /** The agenda was filled from nothing here: the proposals stay where they are until the chair goes elsewhere. */
  const [filling] = useState(answer.agenda.length === 0);
  const { mutate: setMinutes, error: minutesError } = useAct('meetings.setPlannedMinutes');
  const { mutate: invite, error: inviteError } = useAct('meetings.invite');
  const { mutate: reinstate, error: reinstateError } = useAct('meetings.reinstate');
  const {
    mutate: remove,
    error: removeError,
    isSuccess: removed,
    reset: forgetRemoved,
  } = useAct('meetings.removeCase');
  const { mutate: pin, error: pinError } = useAct('meetings.pin');
  const [arranged, setArranged] = useState(false);
  const now = useServerNow(planRhythm);
  const times = agendaTimes(meeting, agenda, now);
  const onAgenda = useMemo(() => new Set(answer.agenda.map((row) => row.caseId)), [answer.agenda]);
  const fixed = meeting.status === 'closed';

  const actions = useMemo(() => {
    const inMeeting = (discussionId: DiscussionId) => {
      // Whatever else is done to the agenda becomes the step that undo would take back.
      setArranged(false);
      return { meetingId: meeting.id, discussionId };
    };
    return {
      openCase: (caseId: AgendaRow['caseId']) => go({ view: 'case', caseId }),
      openInvite: setInviting,
      openPostpone: setPostponing,
      reinstate: (id: DiscussionId) => reinstate(inMeeting(id)),
      remove: (id: DiscussionId) => remove(inMeeting(id)),
      pin: (id: DiscussionId, pinned: boolean) => pin({ ...inMeeting(id), pinned }),
      setMinutes: (id: DiscussionId, minutes: number) => setMinutes({ ...inMeeting(id), plannedMinutes: minutes }),
      inviteOne: (row: AgendaRow, guest: AgendaRow['guestsLastTime'][number]) =>
        invite({ ...inMeeting(row.discussionId), invited: [...row.table.map(seatOnly), guest] }),
    };
  }, [meeting.id, go, reinstate, remove, pin, setMinutes, invite]);

  return (
    <Stack gap="sm">
      <MeetingHeader answer={answer} />
      <FailureMessage error={orderError ?? minutesError ?? inviteError ?? reinstateError ?? removeError ?? pinError} />
      {removed && <RemovedNotice meetingId={meeting.id} onDone={forgetRemoved} />}
      {!fixed && (
        <AgendaTools
          answer={answer}
          onAdd={() => setAdding(true)}
          partners={partners}
          times={times}
          arranged={arranged}
          onArranged={setArranged}
        />
      )}
      {agenda.length > 0 && (
        <AgendaList
          meeting={meeting}
          agenda={agenda}
          times={times}
          conditions={conditions}
          partners={partners}
          fixed={fixed}
          actions={actions}
          onReorder={(order, moved) => {
            setArranged(false);
            reorder(order, moved);
          }}
        />
      )}
      {(agenda.length === 0 || (filling && meeting.status === 'planned')) && (
        <Proposals meeting={meeting} onAgenda={onAgenda} />
      )}
      <Drawer
        {...dialogParts}
        opened={adding}
        onClose={() => setAdding(false)}
        position="right"
        size="lg"
        title={text.meetings.proposals.title}
      >
        <ProposalsPanel meeting={meeting} onAgenda={onAgenda} />
      </Drawer>
      <InviteDrawer
        row={agenda.find((row) => row.discussionId === inviting) ?? null}
        partners={partners}
        error={inviteError}
        onInvite={(row, invited) => invite({ meetingId: meeting.id, discussionId: row.discussionId, invited })}
        onClose={() => setInviting(null)}
      />
      <PostponeModal
        meeting={meeting}
        row={agenda.find((row) => row.discussionId === postponing) ?? null}
        onClose={() => setPostponing(null)}
      />
    </Stack>
  );
}

function seatOnly({ organisationId, personId }: AgendaRow['table'][number]) {
  return { organisationId, personId };
}

/** An agenda without cases shows the proposals at once: they are what it is filled from. */
function Proposals({ meeting, onAgenda }: { meeting: Meeting; onAgenda: ReadonlySet<AgendaRow['caseId']> }) {
  const { go } = useNavigation();
  const cases = useAnswer('cases.list', { words: '', status: 'all', order: 'release' });
  if (meeting.status === 'closed') return <Text c="dimmed">{text.meetings.agenda.emptyClosed}</Text>;
  if (cases.data === undefined) return <FailureMessage error={cases.error} />;
  if (cases.data.total === 0)
    return (
      <EmptyState action={<Button onClick={() => go({ view: 'import' })}>{text.cases.importList}</Button>}>
        {text.meetings.agenda.emptyNoCases} {text.meetings.proposals.noCases}
      </EmptyState>
    );
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="proposals">
      <Stack gap="xs">
        <Title order={3} size="h4" id="proposals">
          {text.meetings.proposals.section}
        </Title>
        {onAgenda.size === 0 && <Text c="dimmed">{text.meetings.agenda.empty}</Text>}
        <ProposalsPanel meeting={meeting} onAgenda={onAgenda} />
      </Stack>
    </Paper>
  );
}

interface ToolsProps {
  readonly answer: OutputOf<'meetings.get'>;
  readonly onAdd: () => void;
  readonly partners: PartnerNames;
  readonly times: readonly (LocalTime | null)[];
  readonly arranged: boolean;
  readonly onArranged: (arranged: boolean) => void;
}

/** Who is free before the next meeting, when guests come, and what a preparing chair does with the whole list. */
function AgendaTools({ answer: { meeting, agenda }, onAdd, partners, times, arranged, onArranged }: ToolsProps) {
  const conditions = useConditions();
  const proposals = useAnswer('meetings.proposals', { meetingId: meeting.id }).data;
  const sheet = useAnswer('meetings.runSheet', { meetingId: meeting.id }).data;
  const { menu, message } = useRunSheetExport(meeting.id);
  if (agenda.length === 0) return null;
  /** By plan; while the meeting runs by how it goes, as in the rows. */
  const guestsNow = (guests: OutputOf<'meetings.runSheet'>['guests']) =>
    meeting.status === 'running' ? toComeOf(guests, agenda, times) : guests;
  const missing = proposals?.proposals.filter((one) => one.reasons.includes('free-before-next')).length ?? 0;
  return (
    <>
      <FreeBeforeNext
        meeting={meeting}
        agenda={agenda}
        conditions={conditions}
        missing={missing}
        onAddMissing={onAdd}
      />
      <Group gap="xs">
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          {text.meetings.view.addCase(proposals?.total ?? 0)}
        </Button>
        {menu}
        {sheet !== undefined && (
          <OrderLine meetingId={meeting.id} agenda={agenda} sheet={sheet} arranged={arranged} onArranged={onArranged} />
        )}
      </Group>
      <div>
        {message}
        {sheet !== undefined && <GuestTimes guests={guestsNow(sheet.guests)} partners={partners} />}
      </div>
    </>
  );
}

function toComeOf(
  guests: OutputOf<'meetings.runSheet'>['guests'],
  agenda: readonly AgendaRow[],
  times: readonly (LocalTime | null)[],
) {
  const planned = guests.map(({ organisationId, visits }) => ({ guest: organisationId, visits }));
  const cases = agenda.map(({ plannedMinutes }, at) => ({ plannedMinutes, startsAt: times[at] ?? null }));
  return visitsToCome(planned, cases).map(({ guest, visits }) => ({ organisationId: guest, visits }));
}

function RemovedNotice({ meetingId, onDone }: { meetingId: MeetingId; onDone: () => void }) {
  const undo = useAct('undo.undo');
  return (
    <Alert variant="light" p="xs" role="status">
      <Group gap="sm">
        <Text>{text.meetings.agenda.removed}</Text>
        <Button size="compact-sm" variant="default" onClick={() => undo.mutate({ meetingId }, { onSuccess: onDone })}>
          {text.meetings.agenda.undo}
        </Button>
        <FailureMessage error={undo.error} />
      </Group>
    </Alert>
  );
}
