import { ActionIcon, Badge, Box, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import type { RegionItem } from '../../../../shared/domain/region.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { RegionItemForm } from './region-item-form.tsx';

const words = text.region;

export type Step = -1 | 1;

interface RegionItemRowProps {
  readonly item: RegionItem;
  readonly open: boolean;
  /** Where it stands; null while the list is filtered and cannot be put in order. */
  readonly place: { readonly first: boolean; readonly last: boolean } | null;
  readonly onToggle: () => void;
  readonly onMove: (step: Step) => void;
}

/** One item: what it says, its place, and under it, when open, its fields. */
export function RegionItemRow({ item, open, place, onToggle, onMove }: RegionItemRowProps) {
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const pressed = useRef<'up' | 'down' | null>(null);
  // A row that changes place loses the focus in the browser; the arrow that moved it keeps it, or its other arrow at the end.
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const wanted = (pressed.current === 'up' ? up : down).current;
    const other = (pressed.current === 'up' ? down : up).current;
    (wanted?.disabled === true ? other : wanted)?.focus();
    pressed.current = null;
  }, [item.position]);
  const toCheck = item.remark === words.toCheck;
  const press = (direction: 'up' | 'down') => {
    pressed.current = direction;
    onMove(direction === 'up' ? -1 : 1);
  };
  return (
    <Box
      component="li"
      py={6}
      style={{ listStyle: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group wrap="nowrap" gap="xs" align="center">
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            ref={up}
            variant="subtle"
            color="gray"
            aria-label={fill(words.up, { name: item.label })}
            disabled={place === null || place.first}
            onClick={() => press('up')}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            ref={down}
            variant="subtle"
            color="gray"
            aria-label={fill(words.down, { name: item.label })}
            disabled={place === null || place.last}
            onClick={() => press('down')}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <Box style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600} {...(item.active ? {} : { c: 'dimmed' })}>
              {item.label}
              {toCheck && (
                <Text span c="dimmed" fw={400}>
                  <span aria-hidden>{words.toCheckMark}</span>
                  <VisuallyHidden>{words.toCheckSaid}</VisuallyHidden>
                </Text>
              )}
            </Text>
            {item.days !== null && <Text>{daysWords(item.days)}</Text>}
            {item.validTo !== null && (
              <Badge variant="default" tt="none">
                {fill(words.closed, { date: formatDate(item.validTo) })}
              </Badge>
            )}
            {!item.active && (
              <Badge variant="default" tt="none">
                {words.inactive}
              </Badge>
            )}
          </Group>
          {item.remark !== '' && !toCheck && !open && (
            <Text size="sm" c="dimmed" lineClamp={2}>
              {item.remark}
            </Text>
          )}
        </Box>
        <ActionIcon
          variant={open ? 'light' : 'subtle'}
          aria-expanded={open}
          aria-label={fill(words.edit, { name: item.label })}
          onClick={onToggle}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {open && <RegionItemForm item={item} onClose={onToggle} />}
    </Box>
  );
}

function daysWords(days: number): string {
  return days === 1 ? words.daysCount.one : fill(words.daysCount.many, { n: String(days) });
}
