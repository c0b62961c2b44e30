import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionView } from '../../../../shared/contract/cases.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useNavigation } from '../../navigation.tsx';
import { ActionStatusField } from '../actions/action-status-field.tsx';
import { DueDate } from '../actions/due-date.tsx';
import type { CaseAnswer } from './case-view.tsx';

const words = text.cases.history;

/** What was decided and agreed about this case over all meetings, the latest first. */
export function HistorySection({ view, today }: { view: CaseAnswer; today: IsoDate }) {
  const { go } = useNavigation();
  return (
    <Stack gap="lg">
      <Part title={words.actions} empty={view.actions.length === 0 ? words.noActions : null}>
        <Actions actions={view.actions} today={today} />
      </Part>
      <Part title={words.decisions} empty={view.decisions.length === 0 ? words.noDecisions : null}>
        <Stack component="ul" gap={6} m={0} pl="md">
          {view.decisions.map((decision) => (
            <li key={decision.id}>
              <Text size="sm">{decision.text}</Text>
              <Text size="sm" c="dimmed">
                {formatDate(decision.decidedOn)}
                {decision.rationale === '' ? '' : `. ${words.because} ${decision.rationale}`}
              </Text>
            </li>
          ))}
        </Stack>
      </Part>
      <Part title={words.meetings} empty={view.meetings.length === 0 ? words.noMeetings : null}>
        <Stack component="ul" gap={4} m={0} pl="md">
          {view.meetings.map((meeting) => (
            <li key={meeting.discussionId}>
              <Anchor
                component="button"
                size="sm"
                onClick={() => go({ view: 'meeting', meetingId: meeting.meetingId })}
              >
                {formatDate(meeting.date)}, {meeting.title}
              </Anchor>{' '}
              <Text component="span" size="sm" c="dimmed">
                {text.labels.discussionStatus[meeting.status]}
              </Text>
            </li>
          ))}
        </Stack>
      </Part>
    </Stack>
  );
}

function Part({ title, empty, children }: { title: string; empty: string | null; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={3} size="h4">
        {title}
      </Title>
      {empty === null ? (
        children
      ) : (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
    </Stack>
  );
}

function Actions({ actions, today }: { actions: readonly ActionView[]; today: IsoDate }) {
  const partners = useAnswer('partners.list', {});
  const ownerOf = ({ ownerKind, ownerOrganisationId }: ActionView): string =>
    ownerKind === 'subject'
      ? text.actions.subject
      : (partners.data?.organisations.find(({ id }) => id === ownerOrganisationId)?.shortName ?? text.actions.nobody);
  return (
    <Table verticalSpacing={4} aria-label={words.actions}>
      <Table.Tbody>
        {actions.map((action) => (
          <Table.Tr key={action.id}>
            <Table.Td>
              <Text size="sm">{action.text}</Text>
              <Text size="sm" c="dimmed">
                {ownerOf(action)} · {formatDate(action.agreedOn)}
                {action.carriedOver > 0 ? ` · ${action.carriedOver} ${words.carriedOver}` : ''}
              </Text>
            </Table.Td>
            <Table.Td>
              <DueDate action={action} today={today} />
            </Table.Td>
            <Table.Td w={190}>
              <ActionStatusField action={action} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
