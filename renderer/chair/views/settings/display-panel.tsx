import { Input, SegmentedControl, Stack } from '@mantine/core';
import { colorScheme } from '../../../../shared/domain/worker.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SavedMark } from './saved-mark.tsx';

const words = text.settings.display;

/** Light, dark, or as the computer is set. */
export function DisplayPanel() {
  const stored = useAnswer('preferences.get', {});
  const save = useAct('preferences.set');
  if (stored.data === undefined) return <FailureMessage error={stored.error} />;
  return (
    <Stack gap="md" maw={520}>
      <Input.Wrapper label={words.scheme} description={words.schemeHint} labelElement="div">
        <SegmentedControl
          mt="xs"
          aria-label={words.scheme}
          data={colorScheme.options.map((value) => ({ value, label: words[value] }))}
          value={stored.data.colorScheme}
          onChange={(value) => save.mutate({ colorScheme: colorScheme.parse(value) })}
        />
      </Input.Wrapper>
      <SavedMark of={save} />
      <FailureMessage error={save.error} />
    </Stack>
  );
}
