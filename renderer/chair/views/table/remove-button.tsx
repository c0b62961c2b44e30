import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { goToEmptyLine } from './go-to-empty-line.ts';

/** Takes one line away (Ctrl+Z brings it back) and leaves the focus in the list. */
export function RemoveButton({
  label,
  remove,
  list,
}: {
  label: string;
  remove: () => Promise<unknown>;
  list: 'decisions' | 'actions';
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      mt={4}
      aria-label={label}
      title={label}
      onClick={() => void remove().then(() => goToEmptyLine(list))}
    >
      <IconX size={15} aria-hidden />
    </ActionIcon>
  );
}
