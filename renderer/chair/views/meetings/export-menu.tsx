import { Alert, Button, Menu, Text } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import type { DocumentFormat } from '../../../../shared/domain/document-format.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { ExportOutcome } from '../documents/export-outcome.tsx';
import { WrittenMessage } from '../documents/written-message.tsx';

const words = text.runSheet.export;
const kinds = [
  { kind: 'run-sheet', label: words.runSheet, hint: words.runSheetHint },
  { kind: 'agenda', label: words.agenda, hint: words.agendaHint },
] as const;
const formats = ['pdf', 'docx'] as const satisfies readonly DocumentFormat[];

/** Takes the chair's run sheet or the agenda without names out of the vault, and says what that means. */
export function useRunSheetExport(meetingId: MeetingId) {
  const exporting = useAct('documents.exportRunSheet');
  const written = exporting.data?.written ?? null;
  const menu = (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconPrinter size={16} aria-hidden />} loading={exporting.isPending}>
          {words.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(({ kind, label, hint }) =>
          formats.map((format) => (
            <Menu.Item
              key={`${kind} ${format}`}
              leftSection={<IconFileText size={16} aria-hidden />}
              onClick={() => exporting.mutate({ meetingId, kind, formats: [format] })}
            >
              {words.item(label, words.formats[format])}
              <Text size="sm" c="dimmed">
                {hint}
              </Text>
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
  const message = (
    <ExportOutcome error={exporting.error} busy={exporting.isPending ? words.busy : null}>
      {written !== null && exporting.variables?.kind === 'run-sheet' && (
        <WrittenMessage written={written} onClose={() => exporting.reset()} />
      )}
      {written !== null && exporting.variables?.kind === 'agenda' && (
        <Alert
          mt="sm"
          variant="light"
          title={fill(text.documents.written, { files: written.files.join(', ') })}
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
          withCloseButton
          closeButtonLabel={text.documents.dismiss}
          onClose={() => exporting.reset()}
        >
          <Text size="sm">{fill(text.documents.writtenIn, { folder: written.folder })}</Text>
          <Text size="sm">{words.nameless}</Text>
        </Alert>
      )}
    </ExportOutcome>
  );
  return { menu, message };
}
