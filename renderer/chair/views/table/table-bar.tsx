import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconKeyboard,
} from '@tabler/icons-react';
import type { UndoState } from '../../../../shared/contract/table.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './table-bar.module.css';

interface TableBarProps {
  readonly meeting: Meeting;
  readonly undoState: UndoState;
  readonly canPostpone: boolean;
  readonly paused: boolean;
  /** The view below holds the one thing to do now; going on is beside it. */
  readonly nextIsSecond: boolean;
  /** Stops or starts the time; null while no case is open. */
  readonly pause: (() => void) | null;
  readonly add: (() => void) | null;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly start: () => void;
  readonly postpone: () => void;
  readonly close: () => void;
  readonly help: () => void;
}

/** What moves the meeting on, and what takes the last step back, by its name. */
export function TableBar(props: TableBarProps) {
  const { meeting, undoState, previous, next } = props;
  const finalised = meeting.minutesStatus === 'finalised';
  return (
    <div className={classes['bar']} role="toolbar" aria-label={text.table.title}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        disabled={previous === null}
        onClick={previous ?? undefined}
      >
        {text.table.previous}
      </Button>
      <Button
        size="compact-sm"
        variant={props.nextIsSecond ? 'default' : 'filled'}
        rightSection={<IconChevronRight size={16} aria-hidden />}
        disabled={next === null}
        onClick={next ?? undefined}
      >
        {text.table.next}
      </Button>
      {props.canPostpone && (
        <Button size="compact-sm" variant="default" onClick={props.postpone}>
          {text.table.postpone}
        </Button>
      )}
      {props.add !== null && (
        <Button size="compact-sm" variant="default" onClick={props.add}>
          {text.flow.add}
        </Button>
      )}
      {props.pause !== null && (
        <Button size="compact-sm" variant={props.paused ? 'light' : 'default'} onClick={props.pause}>
          {props.paused ? text.flow.resume : text.flow.pause}
        </Button>
      )}
      {meeting.status !== 'running' && (
        <Text size="sm" fw={600} role="status">
          {finalised ? text.table.finalised : meeting.status === 'closed' ? text.table.closed : text.table.planned}
        </Text>
      )}
      {meeting.status === 'planned' && (
        <Button size="compact-sm" onClick={props.start}>
          {text.table.start}
        </Button>
      )}
      <Group gap={4} ml="auto" justify="end">
        <StepButton what={undoState.undo} kind="undo" run={props.undo} disabled={finalised} />
        <StepButton what={undoState.redo} kind="redo" run={props.redo} disabled={finalised} />
        <Tooltip label={text.table.help}>
          <ActionIcon variant="subtle" color="gray" aria-label={text.table.help} onClick={props.help}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {meeting.status === 'running' && (
          <Button size="compact-sm" variant="default" onClick={props.close}>
            {text.table.close}
          </Button>
        )}
      </Group>
    </div>
  );
}

function StepButton({
  what,
  kind,
  run,
  disabled,
}: {
  what: string | null;
  kind: 'undo' | 'redo';
  run: () => void;
  disabled: boolean;
}) {
  const steps: Readonly<Record<string, string>> = text.table.steps;
  const words =
    what === null ? text.table[kind] : fill(text.table[`${kind}What`], { what: steps[what] ?? text.table.otherStep });
  const Icon = kind === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
  // Not `disabled`: a button that loses its last step while it has the focus would lose the focus too.
  const idle = what === null || disabled;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<Icon size={16} aria-hidden />}
      aria-disabled={idle}
      {...(idle ? { 'data-disabled': true } : {})}
      aria-label={words}
      title={words}
      maw={kind === 'undo' ? 190 : undefined}
      onClick={() => {
        if (!idle) run();
      }}
    >
      <Text span inherit truncate className={classes['stepWords'] ?? ''}>
        {kind === 'undo' ? words : text.table[kind]}
      </Text>
    </Button>
  );
}
