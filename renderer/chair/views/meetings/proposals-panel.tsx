import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { AgendaProposal } from '../../../../shared/contract/meetings.ts';
import { isLeftOver, nextMeetingDay } from '../../../../shared/domain/agenda.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { useToday } from '../../../client/use-today.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { TargetGroupMarks } from '../../../components/target-group-marks.tsx';
import { agedName } from './aged-name.ts';
import { CaseSearch } from './case-search.tsx';

interface Props {
  readonly meeting: Meeting;
  readonly onAgenda: ReadonlySet<CaseId>;
}

const words = text.meetings.proposals;

/** Cases for the agenda: what earlier meetings left, who is soon free, and a search over all the others. */
export function ProposalsPanel({ meeting, onAgenda }: Props) {
  const answer = useAnswer('meetings.proposals', { meetingId: meeting.id });
  const add = useAct('meetings.addCases');
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(new Set());
  const [searched, setSearched] = useState('');
  const proposals = (answer.data?.proposals ?? []).filter((one) => !onAgenda.has(one.caseId));
  const list = useRef<HTMLDivElement>(null);
  /** Where in the list a case was added: its line goes, and the focus with it. */
  const addedAt = useRef<number | null>(null);
  useEffect(() => {
    if (addedAt.current === null || document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const next = buttons[Math.min(addedAt.current, buttons.length - 1)];
    (next ?? list.current?.querySelector('input'))?.focus();
    addedAt.current = null;
  });
  const addAll = (caseIds: CaseId[]) => {
    const buttons = [...(list.current?.querySelectorAll('li button') ?? [])];
    addedAt.current = Math.max(
      0,
      buttons.findIndex((button) => button === document.activeElement),
    );
    add.mutate({ meetingId: meeting.id, caseIds }, { onSuccess: () => setChosen(new Set()) });
  };
  const chosenNow = proposals.filter((one) => chosen.has(one.caseId)).map((one) => one.caseId);
  return (
    <Stack gap="sm" ref={list}>
      <Shortcuts meeting={meeting} proposals={proposals} onAdd={addAll} />
      <TextInput
        label={words.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={searched}
        onChange={(event) => setSearched(event.currentTarget.value)}
      />
      <FailureMessage error={answer.error ?? add.error} />
      {searched.trim() !== '' ? (
        <CaseSearch searched={searched} meeting={meeting} onAgenda={onAgenda} onAdd={(caseId) => addAll([caseId])} />
      ) : (
        <>
          {answer.data !== undefined && proposals.length === 0 && (
            <Text c="dimmed">{onAgenda.size === 0 ? words.noneYet : words.none}</Text>
          )}
          <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }} aria-label={words.section}>
            {proposals.map((proposal) => (
              <ProposalLine
                key={proposal.caseId}
                proposal={proposal}
                meeting={meeting}
                checked={chosen.has(proposal.caseId)}
                onCheck={(checked) => setChosen((before) => withOrWithout(before, proposal.caseId, checked))}
                onAdd={() => addAll([proposal.caseId])}
              />
            ))}
          </Stack>
          {answer.data !== undefined && answer.data.total > answer.data.proposals.length && (
            <Text c="dimmed">{words.more(answer.data.total - answer.data.proposals.length)}</Text>
          )}
        </>
      )}
      {chosenNow.length > 0 && (
        <Button style={{ position: 'sticky', bottom: 8, alignSelf: 'flex-start' }} onClick={() => addAll(chosenNow)}>
          {words.addChosen(chosenNow.length)}
        </Button>
      )}
    </Stack>
  );
}

function withOrWithout(ids: ReadonlySet<CaseId>, id: CaseId, present: boolean): ReadonlySet<CaseId> {
  const next = new Set(ids);
  if (present) next.add(id);
  else next.delete(id);
  return next;
}

interface ShortcutsProps {
  readonly meeting: Meeting;
  readonly proposals: readonly AgendaProposal[];
  readonly onAdd: (caseIds: CaseId[]) => void;
}

/** The two sets that a preparing chair nearly always wants. */
function Shortcuts({ meeting, proposals, onAdd }: ShortcutsProps) {
  const left = proposals.filter((one) => isLeftOver(one.reasons)).map((one) => one.caseId);
  const free = proposals.filter((one) => one.reasons.includes('free-before-next')).map((one) => one.caseId);
  return left.length + free.length === 0 ? null : (
    <Group gap="xs">
      {left.length > 0 && (
        <Button variant="light" onClick={() => onAdd(left)}>
          {words.allLeft(left.length)}
        </Button>
      )}
      {free.length > 0 && (
        <Button variant="light" onClick={() => onAdd(free)}>
          {words.allFree(nextMeetingDay(meeting), free.length)}
        </Button>
      )}
    </Group>
  );
}

interface LineProps {
  readonly proposal: AgendaProposal;
  readonly meeting: Meeting;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly onAdd: () => void;
}

function ProposalLine({ proposal, meeting, checked, onCheck, onAdd }: LineProps) {
  const today = useToday();
  const name = listName(proposal);
  const full = agedName(proposal, meeting.date);
  return (
    <Group component="li" gap="sm" wrap="nowrap" py={6} align="flex-start" className="proposal-line">
      <Checkbox
        mt={4}
        aria-label={words.choose(name)}
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="0 8px" wrap="wrap">
          <Text fw={600} truncate maw="100%" title={full}>
            {full}
          </Text>
          <TargetGroupMarks codes={proposal.targetGroups} />
          <Text>{text.meetings.release(proposal, today)}</Text>
          {proposal.releaseDate !== null && (
            <Text c="dimmed" size="sm">
              {formatShortDate(proposal.releaseDate, today)} · {text.labels.certainty[proposal.releaseDateCertainty]}
            </Text>
          )}
        </Group>
        <Text size="sm" c="dimmed" lineClamp={3}>
          {reasonsOf(proposal, meeting.date).join(' · ')}
        </Text>
      </div>
      <Button size="compact-sm" variant="default" miw="max-content" aria-label={words.addOne(name)} onClick={onAdd}>
        {words.add}
      </Button>
    </Group>
  );
}

function reasonsOf(
  { reasons, leftOn, postponeReason, agreedReturn, openActions }: AgendaProposal,
  meetingDate: IsoDate,
): string[] {
  return reasons.map((reason) => {
    if (reason === 'postponed' || reason === 'not-reached')
      return words.left(reason, leftOn, postponeReason, meetingDate);
    if (reason === 'agreed-return' && agreedReturn !== null) return words.agreedReturn(agreedReturn, meetingDate);
    if (reason === 'open-actions') return words.openActions(openActions);
    // Who was never discussed was not discussed since either: it is said once.
    if (reason === 'just-released' && reasons.includes('never-discussed')) return words.justReleased;
    return words.reason[reason];
  });
}
