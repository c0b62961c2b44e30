import { ActionIcon, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

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
        onChange={(page) => show.mutate({ page })}
        data={[
          { value: 'neutral', label: screen.neutralKey },
          { value: 'records', label: screen.case },
          { value: 'reading', label: screen.reading },
        ]}
      />
      {ready && state.page === 'reading' && (
        <ReadingSteps from={state.from} go={(from) => show.mutate({ page: 'reading', from })} />
      )}
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
            <Checkbox
              size="xs"
              label={screen.showTimer}
              checked={state.timer}
              onChange={({ currentTarget: { checked } }) => timer.mutate({ shown: checked })}
            />
          </Group>
          {state.frozen && (
            <Text size="xs" fw={600} role="status">
              {screen.frozen}
            </Text>
          )}
          <Checkbox
            size="xs"
            label={screen.showHealth}
            checked={state.health}
            onChange={({ currentTarget: { checked } }) => health.mutate({ shown: checked })}
          />
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

function ReadingSteps({ from, go }: { from: number; go: (from: number) => void }) {
  return (
    <Group gap={4}>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={text.screen.readingBack}
        aria-disabled={from === 0}
        onClick={() => {
          if (from > 0) go(from - 1);
        }}
      >
        <IconChevronUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size="sm" aria-label={text.screen.readingOn} onClick={() => go(from + 1)}>
        <IconChevronDown size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
