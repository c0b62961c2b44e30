import { Button, Group } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { useNavigation } from '../../navigation.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { WrittenMessage } from './written-message.tsx';

/** The first thing to do after a meeting: its minutes as a document, here and at once. */
export function MakeMinutes({ meetingId }: { meetingId: MeetingId }) {
  const words = text.documents;
  const exporting = useAct('documents.exportMinutes');
  const { go } = useNavigation();
  return (
    <div>
      <Group gap="xs">
        <Button
          leftSection={<IconFileText size={18} aria-hidden />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate({ meetingId, formats: ['pdf'] })}
        >
          {words.make}
        </Button>
        <Button variant="subtle" onClick={() => go({ view: 'documents' })}>
          {words.makeOther}
        </Button>
      </Group>
      <ExportOutcome error={exporting.error} busy={exporting.isPending ? words.busy : null}>
        {exporting.data?.written != null && (
          <WrittenMessage written={exporting.data.written} onClose={() => exporting.reset()} />
        )}
      </ExportOutcome>
    </div>
  );
}
