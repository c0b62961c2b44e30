import { Button, CloseButton, Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { comparable } from '../../../../shared/domain/person-name.ts';
import type { RegionItemId } from '../../../../shared/domain/ids.ts';
import type { RegionItem, RegionItemKind } from '../../../../shared/domain/region.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { NewRegionItem } from './new-region-item.tsx';
import { RegionItemRow, type Step } from './region-item-row.tsx';

const words = text.region;

/** From this many on, a list can be searched. */
const longList = 12;

/** One list of the way of working: look, change, put in order, add. */
export function RegionItemsPanel({ kind }: { kind: RegionItemKind }) {
  const answer = useAnswer('region.items', {});
  const reorder = useAct('region.reorder');
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<RegionItemId | null>(null);
  const [adding, setAdding] = useState(false);
  const [moved, setMoved] = useState('');
  if (answer.data === undefined) return <FailureMessage error={answer.error} />;
  const items = answer.data.items.filter((item) => item.kind === kind);
  const unchecked = items.filter(({ remark }) => remark === words.toCheck).length;
  const filtering = filter.trim() !== '';
  const shown = filtering ? items.filter((item) => matches(item, filter)) : items;

  const move = (item: RegionItem, step: Step) => {
    const order = items.map((one) => one.id);
    const from = order.indexOf(item.id);
    const to = from + step;
    if (to < 0 || to >= order.length || reorder.isPending) return;
    order.splice(to, 0, ...order.splice(from, 1));
    reorder.mutate({ kind, order });
    setMoved(fill(words.moved, { name: item.label, n: String(to + 1) }));
  };

  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.kinds[kind].intro}</Text>
      {unchecked > 0 && <Text c="dimmed">{countIn(words.toCheckAbove, unchecked)}</Text>}
      <Group justify="space-between" align="end">
        {items.length >= longList ? (
          <TextInput
            aria-label={words.filter}
            placeholder={words.filter}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              filtering && <CloseButton size="sm" aria-label={words.clearFilter} onClick={() => setFilter('')} />
            }
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {counted(items.length)}
          </Text>
        )}
        <Button
          variant={items.length === 0 ? 'filled' : 'light'}
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {words.kinds[kind].add}
        </Button>
      </Group>
      {adding && <NewRegionItem kind={kind} onDone={() => setAdding(false)} />}
      {items.length >= longList && (
        <Text size="sm" c="dimmed" role="status">
          {counted(shown.length)}
          {filtering && ` · ${words.filteredOrder}`}
        </Text>
      )}
      <FailureMessage error={reorder.error} />
      {items.length === 0 && !adding && <EmptyState>{words.kinds[kind].empty}</EmptyState>}
      {filtering && shown.length === 0 && (
        <EmptyState action={<Button variant="light" onClick={() => setFilter('')} children={words.clearFilter} />}>
          {words.noMatch}
        </EmptyState>
      )}
      <Stack component="ul" gap={0} m={0} p={0} aria-label={text.labels.regionItemKind[kind]}>
        {shown.map((item, index) => (
          <RegionItemRow
            key={item.id}
            item={item}
            open={open === item.id}
            place={filtering ? null : { first: index === 0, last: index === items.length - 1 }}
            onToggle={() => setOpen(open === item.id ? null : item.id)}
            onMove={(step) => move(item, step)}
          />
        ))}
      </Stack>
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
    </Stack>
  );
}

function counted(amount: number): string {
  return countIn(words.count, amount);
}

function countIn({ one, many }: { readonly one: string; readonly many: string }, amount: number): string {
  return amount === 1 ? one : fill(many, { n: String(amount) });
}

function matches(item: RegionItem, filter: string): boolean {
  const hay = comparable(`${item.label} ${item.shortLabel} ${item.remark}`);
  return comparable(filter)
    .split(' ')
    .every((word) => hay.includes(word));
}
