import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconClockPause,
  IconDots,
  IconPin,
  IconPinnedOff,
  IconRotate,
  IconUsersPlus,
  IconX,
} from '@tabler/icons-react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import { text } from '../../../../shared/text/nl.ts';
import type { RowActions } from './agenda-row.tsx';

interface Props {
  readonly row: AgendaRow;
  readonly name: string;
  readonly index: number;
  readonly last: boolean;
  readonly actions: RowActions;
}

/** Everything that can be done with one case on the agenda. */
export function AgendaRowMenu({ row, name, index, last, actions }: Props) {
  const words = text.meetings.agenda;
  const icon = { size: 16, 'aria-hidden': true } as const;
  const untouched = row.status === 'planned' || row.status === 'postponed';
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon className="agenda-menu" variant="subtle" color="gray" aria-label={words.menu(name)}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsersPlus {...icon} />} onClick={() => actions.openInvite(row.discussionId)}>
          {words.invite}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          disabled={index === 0}
          onClick={() => actions.move(index, -1)}
        >
          {words.up}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={last} onClick={() => actions.move(index, 1)}>
          {words.down}
        </Menu.Item>
        {row.status === 'planned' && (
          <Menu.Item
            leftSection={row.pinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />}
            onClick={() => actions.pin(row.discussionId, !row.pinned)}
          >
            {row.pinned ? text.runSheet.pin.unpin : text.runSheet.pin.pin}
          </Menu.Item>
        )}
        <Menu.Divider />
        {row.status === 'postponed' ? (
          <Menu.Item leftSection={<IconRotate {...icon} />} onClick={() => actions.reinstate(row.discussionId)}>
            {words.reinstate}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconClockPause {...icon} />} onClick={() => actions.openPostpone(row.discussionId)}>
            {words.postpone}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconX {...icon} />}
          disabled={!untouched}
          onClick={() => actions.remove(row.discussionId)}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
