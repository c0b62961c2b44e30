import { Button } from '@mantine/core';
import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react';
import { text } from '../../../shared/text/nl.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useAct, useAnswer } from '../../client/use-call.ts';

/** What everybody at the table sees on the shared screen; a click, or F9, makes it neutral at once. */
export function ScreenSlot() {
  const state = useAnswer('screen.state', {}).data;
  const neutral = useAct('screen.neutral');
  if (state === undefined) return null;
  const shows = slotWord(state);
  const isOn = shows === 'records' || shows === 'reading' || shows === 'frozen';
  const Icon = state.open ? IconScreenShare : IconScreenShareOff;
  return (
    <Button
      variant={isOn ? 'light' : 'subtle'}
      {...(isOn ? {} : { color: 'gray', c: 'var(--mantine-color-dimmed)' })}
      size="compact-sm"
      miw="max-content"
      leftSection={<Icon size={16} aria-hidden />}
      aria-keyshortcuts="F9"
      aria-disabled={!isOn}
      title={isOn ? text.screen.slotHint : undefined}
      onClick={() => {
        if (isOn) neutral.mutate({});
      }}
    >
      <span>{text.screen.slot[shows]}</span>
      {isOn && <span className="top-line-wide">&nbsp;· F9</span>}
    </Button>
  );
}

function slotWord({ open, page, gate, frozen }: OutputOf<'screen.state'>): keyof typeof text.screen.slot {
  if (!open) return 'closed';
  if (page === 'neutral') return 'neutral';
  if (gate !== 'ready') return 'waiting';
  return frozen ? 'frozen' : page;
}
