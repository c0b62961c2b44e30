import { NativeSelect } from '@mantine/core';
import { organisationId } from '../../../../shared/domain/ids.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';

/** Puts somebody at the table who was not invited. */
export function AddPartner({ presence }: { presence: readonly Presence[] }) {
  const { meetingId, discussionId } = useAtTable();
  const partners = useAnswer('partners.list', {});
  const set = useCommand('presence.set');
  const seated = new Set(presence.filter((row) => row.personId === null).map((row) => row.organisationId));
  return (
    <NativeSelect
      mt={6}
      maw={360}
      size="xs"
      aria-label={text.table.addPartner}
      value=""
      onChange={({ currentTarget: { value } }) =>
        void set({
          ...{ meetingId, discussionId, presenceId: null, personId: null, timeIn: null, timeOut: null },
          ...{ organisationId: organisationId.parse(value), state: 'present' },
        })
      }
      data={[
        { value: '', label: `+ ${text.table.addPartner}`, disabled: true },
        ...(partners.data?.organisations ?? [])
          .filter(({ id, active }) => active && !seated.has(id))
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
