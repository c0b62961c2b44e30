import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { chosenByKeys } from './chosen-by-keys.ts';
import { stepReading, toReadingLine } from './reading-line.ts';

/** What the open screen shows, whether it stands still, and what goes with it. */
export function ScreenChoices({ state }: { state: OutputOf<'screen.state'> }) {
  const { screen } = text;
  const ready = state.gate === 'ready';
  const show = useAct('screen.show');
  const freeze = useAct('screen.freeze');
  const timer = useAct('screen.showTimer');
  const health = useAct('screen.showHealth');
  return (
    <Stack gap={6}>
      <FailureMessage error={show.error ?? freeze.error ?? timer.error ?? health.error} />
      {state.display !== 'here' && (
        <Text size="xs" fw={600} role="alert">
          {state.display === 'lost' ? screen.displayLost : screen.displayBack}
        </Text>
      )}
      <SegmentedControl
        size="xs"
        aria-label={screen.shows}
        // What is on, not what was asked for: until the table is confirmed that is neutral, whatever comes after.
        value={ready ? state.page : 'neutral'}
        onChange={(page) => {
          show.mutate({ page });
          // The leesronde that is open already: its keys work at once, as when it opens.
          if (page === 'reading' && state.reading !== null && !chosenByKeys(page)) toReadingLine();
        }}
        onKeyDownCapture={stepInstead}
        data={[
          { value: 'neutral', label: screen.neutralKey },
          { value: 'records', label: screen.case },
          { value: 'reading', label: screen.reading, disabled: !ready },
        ]}
      />
      {state.page !== 'neutral' && ready && (
        <>
          <Group justify="space-between" gap={8}>
            <Button
              size="compact-xs"
              variant={state.frozen ? 'light' : 'default'}
              onClick={() => freeze.mutate({ frozen: !state.frozen })}
            >
              {state.frozen ? screen.unfreeze : screen.freeze}
            </Button>
            <ShownChoice label={screen.showTimer} shown={state.timer} onChange={timer.mutate} />
          </Group>
          {state.frozen && (
            <Text size="xs" fw={600} role="status">
              {screen.frozen}
            </Text>
          )}
          <ShownChoice label={screen.showHealth} shown={state.health} onChange={health.mutate} />
          {state.health && (
            <Text size="xs" role="status">
              {screen.healthShown}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}

interface ShownChoiceProps {
  readonly label: string;
  readonly shown: boolean;
  readonly onChange: (choice: { shown: boolean }) => void;
}

/** Something that goes with what the screen shows, or does not. */
function ShownChoice({ label, shown, onChange }: ShownChoiceProps) {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={shown}
      onChange={({ currentTarget: { checked } }) => onChange({ shown: checked })}
    />
  );
}

/** Up and down step through the leesronde while it is open; a page is chosen with left and right. */
function stepInstead(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (stepReading(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
}
