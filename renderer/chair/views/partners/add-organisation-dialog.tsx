import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { OrganisationId } from '../../../../shared/domain/ids.ts';
import { organisationType } from '../../../../shared/domain/partner.ts';
import { municipalityInName } from '../../../../shared/domain/table-composition.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { AttendanceFields, type Attendance } from './attendance-fields.tsx';

const words = text.partners;

/** A new partner organisation: its name and kind, and when it comes; the rest is filled in where it stands. */
export function AddOrganisationDialog({
  onClose,
  onAdded,
}: {
  onClose: () => void;
  onAdded: (id: OrganisationId) => void;
}) {
  const add = useAct('partners.addOrganisation');
  const [comesFor, setComesFor] = useState<Attendance>({ attendance: 'guest', targetGroups: [], municipalities: [] });
  const form = useForm({
    initialValues: { name: '', type: organisationType.parse('other') },
    validate: { name: (value) => (value.trim() === '' ? words.required : null) },
  });
  return (
    <Modal opened onClose={onClose} title={words.add} {...dialogParts}>
      <form
        onSubmit={form.onSubmit(({ name, type }) =>
          add.mutate(
            { name, shortName: shortNameOf(name), type, ...comesFor, active: true },
            {
              onSuccess: ({ organisationId }) => {
                onAdded(organisationId);
                onClose();
              },
            },
          ),
        )}
      >
        <Stack gap="sm">
          <TextInput label={words.name} withAsterisk data-autofocus {...form.getInputProps('name')} />
          <Select
            label={words.type}
            allowDeselect={false}
            data={organisationType.options.map((value) => ({ value, label: text.labels.organisationType[value] }))}
            {...form.getInputProps('type')}
          />
          <AttendanceFields
            of={{ ...comesFor, name: form.values.name }}
            onChange={(changes) => setComesFor((past) => ({ ...past, ...changes }))}
          />
          <FailureMessage error={add.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {words.addAction}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A first proposal: of a municipality its own name, else the beginning. */
function shortNameOf(name: string): string {
  return (municipalityInName(name) || name.trim()).slice(0, 12).trim();
}
