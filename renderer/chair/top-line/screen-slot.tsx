import { Button } from '@mantine/core';
import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react';
import { text } from '../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../client/use-call.ts';

/** What everybody at the table sees on the shared screen; a click, or F9, makes it neutral at once. */
export function ScreenSlot() {
  const state = useAnswer('screen.state', {}).data;
  const neutral = useAct('screen.neutral');
  if (state === undefined) return null;
  const shows = state.open ? state.what : 'closed';
  const isOn = shows === 'case';
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
      {text.screen.slot[shows]}
      {isOn && <span className="top-line-wide">&nbsp;· F9</span>}
    </Button>
  );
}
