import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { text } from '../../../shared/text/nl.ts';

/** Opens the search; its word stands next to it where there is room. */
export function FindSlot({ find }: { find: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      miw="max-content"
      leftSection={<IconSearch size={16} aria-hidden />}
      aria-label={text.find.title}
      title={text.find.open}
      aria-keyshortcuts="Control+K"
      onClick={find}
    >
      <span className="top-line-wide">{text.find.title}</span>
    </Button>
  );
}
