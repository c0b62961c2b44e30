import { Button, Group, Paper, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { RegionItemKind } from '../../../../shared/domain/region.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

const words = text.region;

/** Makes an item from its name; the rest can be filled in where it then stands. */
export function NewRegionItem({ kind, onDone }: { kind: RegionItemKind; onDone: () => void }) {
  const add = useAct('region.addItem');
  const form = useForm({
    initialValues: { label: '' },
    validate: { label: (value) => (value.trim() === '' ? words.labelMissing : null) },
  });
  return (
    <Paper withBorder p="sm">
      <form
        onSubmit={form.onSubmit(({ label }) =>
          add.mutate(
            {
              kind,
              code: null,
              label,
              shortLabel: '',
              days: kind === 'term' ? 0 : null,
              validFrom: null,
              validTo: null,
              remark: '',
              active: true,
            },
            { onSuccess: onDone },
          ),
        )}
      >
        <Group align="end">
          <TextInput
            style={{ flex: 1, minWidth: 160 }}
            label={`${words.kinds[kind].one}: ${words.label.toLowerCase()}`}
            autoFocus
            maxLength={300}
            {...form.getInputProps('label')}
          />
          <Button type="submit" loading={add.isPending}>
            {words.add}
          </Button>
        </Group>
        <FailureMessage error={add.error} />
      </form>
    </Paper>
  );
}
