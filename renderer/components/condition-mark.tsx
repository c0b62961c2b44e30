import { Box, type MantineColor } from '@mantine/core';
import type { ConditionState } from '../../shared/domain/case.ts';
import { text } from '../../shared/text/nl.ts';

const shapes: Readonly<Record<ConditionState, { shape: string; colour: MantineColor }>> = {
  arranged: { shape: '●', colour: 'var(--state-arranged)' },
  'in-progress': { shape: '◐', colour: 'var(--state-progress)' },
  open: { shape: '○', colour: 'var(--state-open)' },
  unknown: { shape: '?', colour: 'var(--state-unknown)' },
};

/** State of a basic condition as shape and colour; the words come with it for who cannot see either. */
export function ConditionMark({ label, state, size = '1em' }: { label: string; state: ConditionState; size?: string }) {
  const words = `${label}: ${text.labels.condition[state]}`;
  return (
    <Box component="span" role="img" aria-label={words} title={words} c={shapes[state].colour} fz={size} fw={700}>
      {shapes[state].shape}
    </Box>
  );
}
