import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { text } from '../../../shared/text/nl.ts';
import { useLock } from '../use-lock.ts';

/** Closes the vault, after what was being typed is saved. */
export function LockSlot() {
  const lock = useLock();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      miw="max-content"
      leftSection={<IconLock size={16} aria-hidden />}
      aria-label={text.frame.lock}
      title={text.frame.lockKeys}
      aria-keyshortcuts="Control+L"
      onClick={lock}
    >
      <span className="top-line-wide">{text.frame.lock}</span>
    </Button>
  );
}
