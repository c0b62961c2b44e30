import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { MeetingDocumentsRow } from './meeting-documents-row.tsx';

/** The minutes of every meeting: their state, out of the vault as PDF or Word, and what left it before. */
export function DocumentsView() {
  const list = useAnswer('documents.list', {});
  const { go } = useNavigation();
  const words = text.documents;
  return (
    <Stack gap="sm" maw={1100}>
      <div>
        <Title order={2}>{words.title}</Title>
        <Text c="dimmed">{words.intro}</Text>
      </div>
      <FailureMessage error={list.error} />
      {list.error !== null && (
        <Button variant="default" w="fit-content" onClick={() => void list.refetch()}>
          {words.retry}
        </Button>
      )}
      {list.isPending && <Skeleton h={120} aria-hidden />}
      {list.data?.meetings.length === 0 && (
        <EmptyState action={<Button onClick={() => go({ view: 'meetings' })}>{words.toMeetings}</Button>}>
          {words.empty}
        </EmptyState>
      )}
      {list.data?.meetings.map((meeting) => (
        <MeetingDocumentsRow key={meeting.meetingId} meeting={meeting} />
      ))}
    </Stack>
  );
}
