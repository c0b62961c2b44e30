import { NativeSelect, Text } from '@mantine/core';
import { handling, healthMark, type Handling, type HealthMark } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAtTable } from './table-context.ts';

const words = text.capture;

interface Marks {
  readonly handling: Handling;
  readonly health: HealthMark;
}

/** How far the words of a decision or action may go, and whether they tell of health. */
export function MarkFields({ of, value, set }: { of: string; value: Marks; set: (marks: Partial<Marks>) => void }) {
  return (
    <>
      <MarkSelect
        label={words.handlingLabel}
        name={fill(words.handlingOf, { what: of })}
        kind={handling}
        labels={words.handling}
        value={value.handling}
        set={(chosen) => set({ handling: chosen })}
      />
      <MarkSelect
        label={words.healthLabel}
        name={fill(words.healthOf, { what: of })}
        kind={healthMark}
        labels={words.healthChoice}
        value={value.health}
        set={(chosen) => set({ health: chosen })}
      />
    </>
  );
}

interface MarkSelectProps<Mark extends string> {
  label: string;
  /** What a screen reader says, with the decision or action that it belongs to. */
  name: string;
  kind: { readonly options: readonly Mark[]; readonly parse: (value: string) => Mark };
  labels: Readonly<Record<Mark, string>>;
  value: Mark;
  set: (mark: Mark) => void;
}

function MarkSelect<Mark extends string>({ label, name, kind, labels, value, set }: MarkSelectProps<Mark>) {
  const { readOnly } = useAtTable();
  return (
    <NativeSelect
      size="xs"
      disabled={readOnly}
      label={label}
      aria-label={name}
      value={value}
      onChange={(event) => set(kind.parse(event.currentTarget.value))}
      data={kind.options.map((option) => ({ value: option, label: labels[option] }))}
    />
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
