import { Badge, Button, Grid, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { currentDetention, presentStay } from '../../../../shared/domain/detention-rules.ts';
import { ageOn } from '../../../../shared/domain/partial-date.ts';
import { spokenName } from '../../../../shared/domain/person-name.ts';
import { isStillOpen } from '../../../../shared/domain/record.ts';
import { formatDate, formatPartialDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useToday } from '../../../client/use-today.ts';
import { DetentionTimeline } from '../../../components/detention-timeline.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { ConditionsSection } from './conditions-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { DetentionSection } from './detention-section.tsx';
import { HistorySection } from './history-section.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PersonSection } from './person-section.tsx';
import { ReferralSection } from './referral-section.tsx';
import { TargetGroupMarks } from '../../../components/target-group-marks.tsx';
import { ReleaseWords } from './release-words.tsx';
import { ReopenDialog } from './detention-dialog.tsx';

export type CaseAnswer = OutputOf<'cases.get'>;

/** One case: who, where, until when, and all that was agreed about it. */
export function CaseView({ caseId }: { caseId: CaseId }) {
  const { back, canGoBack } = useNavigation();
  const today = useToday();
  const answer = useAnswer('cases.get', { caseId });
  // Raised when a merge has changed what the forms below started from.
  const [generation, setGeneration] = useState(0);
  const [merging, setMerging] = useState(false);
  const [reopening, setReopening] = useState(false);
  const view = answer.data;
  if (view === undefined || view.case.id !== caseId) return <FailureMessage error={answer.error} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="start">
        <Group gap="sm" align="center">
          {canGoBack && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowLeft size={16} aria-hidden />}
              onClick={back}
            >
              {text.cases.back}
            </Button>
          )}
          <Title order={2}>{spokenName(view.subject)}</Title>
          <Badge variant="light" tt="none">
            {text.labels.caseStatus[view.case.status]}
          </Badge>
          <Text c="dimmed" size="sm">
            {view.subject.birthDate === null
              ? text.people.unknownBirthDate
              : `${formatPartialDate(view.subject.birthDate)} (${ageOn(view.subject.birthDate, today)} ${text.people.age})`}
          </Text>
        </Group>
        <Group gap="xs">
          {view.case.status === 'closed' && (
            <Button size="compact-sm" onClick={() => setReopening(true)}>
              {text.cases.reopen}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setMerging(true)}>
            {text.people.merge}
          </Button>
        </Group>
      </Group>
      <Summary view={view} today={today} />
      <DetentionTimeline detentions={view.detentions} today={today} />
      <Grid gap="lg" key={generation}>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <ConditionsSection caseId={caseId} conditions={view.conditions} />
            <DetentionSection subjectId={view.subject.id} detentions={view.detentions} today={today} />
            <HistorySection view={view} today={today} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Tabs defaultValue="referral" keepMounted>
            <Tabs.List>
              <Tabs.Tab value="referral">{text.cases.referral.title}</Tabs.Tab>
              <Tabs.Tab value="person">{text.cases.person}</Tabs.Tab>
              <Tabs.Tab value="contacts">{text.cases.contacts.title}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="referral" pt="sm">
              <ReferralSection record={view.case} />
            </Tabs.Panel>
            <Tabs.Panel value="person" pt="sm">
              <PersonSection subject={view.subject} />
            </Tabs.Panel>
            <Tabs.Panel value="contacts" pt="sm">
              <ContactsSection caseId={caseId} contacts={view.contacts} />
            </Tabs.Panel>
          </Tabs>
        </Grid.Col>
      </Grid>
      {merging && (
        <MergeDialog
          subjectId={view.subject.id}
          onClose={() => setMerging(false)}
          onMerged={() => void answer.refetch().then(() => setGeneration((past) => past + 1))}
        />
      )}
      {reopening && (
        <ReopenDialog caseId={caseId} detentions={view.detentions} today={today} onClose={() => setReopening(false)} />
      )}
    </Stack>
  );
}

function Summary({ view, today }: { view: CaseAnswer; today: IsoDate }) {
  const partners = useAnswer('partners.list', {});
  const current = currentDetention(view.detentions, today);
  const director = partners.data?.organisations.find(({ id }) => id === view.case.caseDirectorOrganisationId);
  const directing = partners.data?.people.find(({ id }) => id === view.case.caseDirectorPersonId);
  const open = view.actions.filter(({ status }) => isStillOpen(status)).length;
  const last = view.meetings.find(({ status }) => status === 'discussed');
  const words = text.cases.summary;
  const place = current === null ? null : presentStay(current.stays);
  const parts: readonly (readonly [string, ReactNode])[] = [
    [
      words.release,
      <ReleaseWords
        key="release"
        releaseDate={current?.releaseDate ?? null}
        certainty={current?.releaseDateCertainty ?? 'unknown'}
        today={today}
      />,
    ],
    [words.institution, place === null ? words.unknown : [place.institution, place.unit].filter(Boolean).join(', ')],
    [
      words.director,
      director === undefined ? words.unknown : [director.name, directing?.name].filter(Boolean).join(', '),
    ],
    ...(view.case.targetGroups.length === 0
      ? []
      : [[words.targetGroups, <TargetGroupMarks key="groups" codes={view.case.targetGroups} />] as const]),
    [words.openActions, String(open)],
    [words.lastMeeting, last === undefined ? text.cases.never : formatDate(last.date)],
  ];
  return (
    <Group component="dl" gap="xl" my={0}>
      {parts.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {value}
          </Text>
        </div>
      ))}
    </Group>
  );
}
