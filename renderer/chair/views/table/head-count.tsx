import { Group, NumberInput, Text } from '@mantine/core';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAtTable } from './table-context.ts';
import classes from './quiet-field.module.css';
import { useCommand } from './use-command.ts';

const words = text.flow;

/** The heads that the chair counted against who is noted as present: one too many is somebody who should not hear this. */
export function HeadCount({ present, headCount }: { present: number; headCount: number | null }) {
  const { meetingId, discussionId, readOnly } = useAtTable();
  const set = useCommand('table.set');
  const template = headCount === null ? words.countNone : headCount === present ? words.countRight : words.countWrong;
  const wrong = headCount !== null && headCount !== present;
  return (
    <Group gap="xs" wrap="nowrap" mt={4}>
      <Text size="sm" flex={1} role="status" c={wrong ? 'var(--state-progress)' : 'dimmed'} fw={wrong ? 600 : 400}>
        {fill(template, { n: String(headCount), of: String(present) })}
        {headCount === present ? ' ✓' : ''}
      </Text>
      <NumberInput
        className={classes['quiet'] ?? ''}
        size="xs"
        w={56}
        min={0}
        max={99}
        allowDecimal={false}
        hideControls
        readOnly={readOnly}
        aria-label={words.headCount}
        value={headCount ?? ''}
        onChange={(value) =>
          void set({ meetingId, discussionId, fields: { headCount: typeof value === 'number' ? value : null } })
        }
      />
    </Group>
  );
}
