import { Stack, Text } from '@mantine/core';
import { regionCode } from '../../../../shared/domain/region.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SavedTextInput } from './saved-text-input.tsx';

const words = text.settings.meeting;

/** What the meeting and the basic conditions are called, and how long a case takes. */
export function MeetingPanel() {
  const stored = useAnswer('preferences.get', {});
  const save = useAct('preferences.set');
  if (stored.data === undefined) return <FailureMessage error={stored.error} />;
  const { regionCode: code, meetingTypeName, minutesPerCase, conditionsName } = stored.data;
  const region = regionCode.safeParse(code);
  return (
    <Stack gap="md" maw={520}>
      <div>
        <Text fw={600}>
          {words.region}: {region.success ? text.labels.region[region.data] : code}
        </Text>
        <Text size="sm" c="dimmed">
          {words.regionHint}
        </Text>
      </div>
      <SavedTextInput
        label={words.name}
        description={words.nameHint}
        value={meetingTypeName}
        refuse={(value) => (value === '' ? words.nameMissing : null)}
        onSave={(value) => save.mutate({ meetingTypeName: value })}
      />
      <SavedTextInput
        label={words.minutes}
        description={words.minutesHint}
        inputMode="numeric"
        w={240}
        value={String(minutesPerCase)}
        refuse={(value) => (minutesOf(value) === null ? words.minutesWrong : null)}
        onSave={(value) => {
          const minutes = minutesOf(value);
          if (minutes !== null) save.mutate({ minutesPerCase: minutes });
        }}
      />
      <SavedTextInput
        label={words.conditions}
        description={words.conditionsHint}
        value={conditionsName}
        refuse={(value) => (value === '' ? words.nameMissing : null)}
        onSave={(value) => save.mutate({ conditionsName: value })}
      />
      <SavedMark of={save} />
      <FailureMessage error={save.error} />
    </Stack>
  );
}

function minutesOf(typed: string): number | null {
  const minutes = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= 240 ? minutes : null;
}
