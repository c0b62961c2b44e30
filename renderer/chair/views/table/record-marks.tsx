import { NativeSelect, Text } from '@mantine/core';
import { handling, healthMark, type Handling, type HealthMark } from '../../../../shared/domain/record.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAtTable } from './table-context.ts';

const words = text.capture;

interface Marks {
  readonly handling: Handling;
  readonly health: HealthMark;
}

/** How far the words of a decision or action may go, and whether they tell of health. */
export function MarkFields({ of, value, set }: { of: string; value: Marks; set: (marks: Partial<Marks>) => void }) {
  const { readOnly } = useAtTable();
  return (
    <>
      <NativeSelect
        size="xs"
        disabled={readOnly}
        label={words.handlingLabel}
        aria-label={words.handlingOf.replace('{what}', of)}
        value={value.handling}
        onChange={(event) => set({ handling: handling.parse(event.currentTarget.value) })}
        data={handling.options.map((option) => ({ value: option, label: words.handling[option] }))}
      />
      <NativeSelect
        size="xs"
        disabled={readOnly}
        label={words.healthLabel}
        aria-label={words.healthOf.replace('{what}', of)}
        value={value.health}
        onChange={(event) => set({ health: healthMark.parse(event.currentTarget.value) })}
        data={healthMark.options.map((option) => ({ value: option, label: words.healthChoice[option] }))}
      />
    </>
  );
}

/** What was chosen differs from the ordinary: said in small words where the record stands. */
export function MarkWords({ value }: { value: Marks }) {
  const said = [
    value.handling === 'normal' ? null : words.handling[value.handling],
    value.health === 'auto' ? null : words.health[value.health],
  ].filter((word) => word !== null);
  if (said.length === 0) return null;
  return (
    <Text size="xs" fw={600} pl={10} data-marks>
      {said.join(' · ')}
    </Text>
  );
}
