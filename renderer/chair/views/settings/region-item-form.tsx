import { Button, Group, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { RegionItem } from '../../../../shared/domain/region.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { DateField } from '../../../components/date-field.tsx';
import { closeWhenRight } from '../../../components/close-when-right.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SavedTextInput } from './saved-text-input.tsx';

const words = text.region;

type Fields = Omit<InputOf<'region.updateItem'>, 'regionItemId'>;

/** The fields of one item, each stored as soon as it is left. Its code stays, and is nobody's business but ours. */
export function RegionItemForm({ item, onClose }: { item: RegionItem; onClose: () => void }) {
  const update = useAct('region.updateItem');
  const { id, kind, label, shortLabel, days, validFrom, validTo, remark, active } = item;
  const fields: Fields = { label, shortLabel, days, validFrom, validTo, remark, active };
  const save = (part: Partial<Fields>) => update.mutate({ ...fields, ...part, regionItemId: id });
  return (
    // What keeps it from being closed is said by the field: `closeWhenRight`.
    <Stack gap="sm" py="sm" pl={68} component="form" onSubmit={(event) => event.preventDefault()}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SavedTextInput
          label={words.label}
          value={fields.label}
          refuse={(value) => (value === '' ? words.labelMissing : null)}
          onSave={(label) => save({ label })}
        />
        {kind === 'term' ? (
          <SavedTextInput
            label={words.days}
            inputMode="numeric"
            value={String(days ?? '')}
            refuse={(value) => (daysOf(value) === null ? words.daysWrong : null)}
            onSave={(value) => save({ days: daysOf(value) })}
          />
        ) : (
          <SavedTextInput
            label={words.shortLabel}
            placeholder={fields.label}
            value={fields.shortLabel}
            onSave={(shortLabel) => save({ shortLabel })}
          />
        )}
        {kind === 'institution' && (
          <>
            <DateField
              label={words.validFrom}
              value={fields.validFrom}
              onChange={(validFrom) => save({ validFrom })}
              clearLabel={words.clearDate}
            />
            <DateField
              label={words.validTo}
              value={fields.validTo}
              onChange={(validTo) => save({ validTo })}
              clearLabel={words.clearDate}
            />
          </>
        )}
      </SimpleGrid>
      <SavedTextInput label={words.remark} value={fields.remark} onSave={(remark) => save({ remark })} />
      <Group justify="space-between">
        <Switch
          label={words.active}
          checked={fields.active}
          onChange={(event) => save({ active: event.currentTarget.checked })}
        />
      </Group>
      <FailureMessage error={update.error} />
      <Group justify="space-between">
        <SavedMark of={update} />
        <Button variant="default" size="compact-md" onClick={closeWhenRight(onClose)}>
          {words.close}
        </Button>
      </Group>
    </Stack>
  );
}

function daysOf(typed: string): number | null {
  const days = /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
  return days >= 0 && days <= 3_660 ? days : null;
}
