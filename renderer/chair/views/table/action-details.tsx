import { Group, NativeSelect, TextInput } from '@mantine/core';
import { subjectInformed } from '../../../../shared/domain/case.ts';
import type { ActionFields } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { MarkFields } from './record-marks.tsx';
import { useAtTable } from './table-context.ts';

/** What must be true first, and whether the person concerned knows. */
export function ActionDetails({
  value,
  number,
  set,
}: {
  value: ActionFields;
  number: number;
  set: (fields: Partial<ActionFields>) => void;
}) {
  const { readOnly } = useAtTable();
  return (
    <Group gap="xs" w="100%" align="end">
      <TextInput
        size="xs"
        flex={1}
        miw={160}
        readOnly={readOnly}
        label={text.table.precondition}
        value={value.precondition}
        onChange={(event) => set({ precondition: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        disabled={readOnly}
        label={text.table.informed}
        value={value.subjectInformed}
        onChange={(event) => set({ subjectInformed: subjectInformed.parse(event.currentTarget.value) })}
        data={subjectInformed.options.map((option) => ({ value: option, label: text.labels.informed[option] }))}
      />
      {value.subjectInformed === 'no' && (
        <TextInput
          size="xs"
          flex={1}
          miw={140}
          readOnly={readOnly}
          label={text.table.notInformedReason}
          value={value.notInformedReason}
          onChange={(event) => set({ notInformedReason: event.currentTarget.value })}
        />
      )}
      <MarkFields of={fill(text.table.action, { n: String(number) }).toLowerCase()} value={value} set={set} />
    </Group>
  );
}
