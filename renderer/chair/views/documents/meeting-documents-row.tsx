import { Box, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId } from 'react';
import type { MeetingDocuments } from '../../../../shared/contract/documents.ts';
import type { DocumentFormat } from '../../../../shared/domain/document-format.ts';
import { minutesStatus } from '../../../../shared/domain/meeting.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { ExportHistory } from './export-history.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { WrittenMessage } from './written-message.tsx';

const choices = [
  { formats: ['pdf'], label: text.documents.exportPdf },
  { formats: ['docx'], label: text.documents.exportWord },
  { formats: ['pdf', 'docx'], label: text.documents.exportBoth },
] as const satisfies readonly { formats: readonly DocumentFormat[]; label: string }[];

/** One meeting: the state of its minutes, the buttons that take them out, and what went out before. */
export function MeetingDocumentsRow({ meeting }: { meeting: MeetingDocuments }) {
  const words = text.documents;
  const titleId = useId();
  const setStatus = useAct('meetings.setMinutesStatus');
  const exporting = useAct('documents.exportMinutes');
  const { meetingId } = meeting;
  const title = `${formatDate(meeting.date)} · ${meeting.title}`;
  const count = meeting.caseCount === 1 ? words.cases.one : fill(words.cases.many, { n: String(meeting.caseCount) });
  const status = fill(words.meetingStatus, { status: text.labels.meetingStatus[meeting.status] });
  const closed = meeting.status === 'closed';
  return (
    <Box
      role="group"
      aria-labelledby={titleId}
      py="sm"
      style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={2} miw={220} flex="1 1 260px">
          <Title order={3} size="h5" id={titleId} lineClamp={2} title={title}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {count} · {status.toLowerCase()}
          </Text>
          {!closed && (
            <Text size="sm" c="dimmed">
              {words.notClosedYet}
            </Text>
          )}
        </Stack>
        <SegmentedControl
          size="sm"
          aria-label={fill(words.minutesStatusOf, { meeting: title })}
          disabled={!closed || setStatus.isPending}
          value={meeting.minutesStatus}
          onChange={(value) => setStatus.mutate({ meetingId, minutesStatus: minutesStatus.parse(value) })}
          data={minutesStatus.options.map((value) => ({ value, label: text.labels.minutesStatus[value] }))}
        />
        <Group gap={6}>
          {choices.map(({ formats, label }) => (
            <Button
              key={label}
              size="compact-md"
              variant={label === words.exportPdf && closed ? 'filled' : 'default'}
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={exporting.isPending && exporting.variables.formats.join() === formats.join()}
              disabled={exporting.isPending}
              aria-label={fill(words.exportOf, { meeting: title, label })}
              onClick={() => exporting.mutate({ meetingId, formats: [...formats] })}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Group>
      <ExportOutcome error={exporting.error ?? setStatus.error} busy={exporting.isPending ? words.busy : null}>
        {exporting.data?.written != null && (
          <WrittenMessage written={exporting.data.written} onClose={() => exporting.reset()} />
        )}
      </ExportOutcome>
      <ExportHistory exports={meeting.exports} title={title} />
    </Box>
  );
}
