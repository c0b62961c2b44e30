import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { personId } from '../../../../shared/domain/ids.ts';
import { presenceState, type Presence, type PresenceState } from '../../../../shared/domain/meeting.ts';
import type { PartnerOrganisation, PartnerPerson } from '../../../../shared/domain/partner.ts';
import { atTableAtEnd } from '../../../../shared/domain/table-change.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { TimeField } from '../../../components/time-field.tsx';
import { AddPartner } from './add-partner.tsx';
import { HeadCount } from './head-count.tsx';
import { LeaveReason } from './leave-reason.tsx';
import { QuietSelect } from './quiet-select.tsx';
import { useAtTable } from './table-context.ts';
import lists from './list.module.css';
import classes from './presence-list.module.css';
import fields from './quiet-field.module.css';
import { useCommand } from './use-command.ts';
import { useTablePartners } from './use-table-partners.ts';

/** What fits beside the mark at 1280 pixels; a longer name stands there by its short form, whole in its title. */
const longestName = 11;

const marks: Readonly<Record<PresenceState, string>> = {
  invited: '○',
  present: '●',
  excused: '–',
  'written-input': '✎',
  absent: '×',
};

/** Who sits at this table for this case, with the times in and out. */
export const PresenceList = memo(function PresenceList({
  presence,
  headCount,
  over,
}: {
  presence: readonly Presence[];
  headCount: number | null;
  /** The sitting is over: who was there when the case ended counts, though they went out. */
  over: boolean;
}) {
  const { readOnly } = useAtTable();
  const { organisations, people } = useTablePartners();
  const place = new Map(organisations.map(({ id }, at) => [id, at]));
  const placeOf = ({ organisationId: id }: Presence): number => place.get(id) ?? organisations.length;
  const rows = [...presence].sort((one, other) => placeOf(one) - placeOf(other));
  const there = presence.filter(({ state, timeOut }) => state === 'present' && timeOut === null);
  const present = (over ? atTableAtEnd(presence) : there).length;
  return (
    <section aria-labelledby="presence">
      <Group justify="space-between">
        <Title order={3} size="h6" id="presence">
          {text.table.presence}
        </Title>
        <Text size="sm" role="status">
          {fill(text.table.presenceCount, { n: String(present) })}
        </Text>
      </Group>
      {rows.length === 0 && <EmptyState>{text.table.noPresence}</EmptyState>}
      <ul className={lists['plainList']}>
        {rows.map((row) => (
          <PresenceRow
            key={row.id}
            row={row}
            organisation={organisations.find(({ id }) => id === row.organisationId)}
            people={people.filter(
              (person) => person.organisationId === row.organisationId && (person.active || person.id === row.personId),
            )}
          />
        ))}
      </ul>
      <HeadCount present={present} headCount={headCount} />
      {!readOnly && <AddPartner presence={presence} />}
    </section>
  );
});

function PresenceRow({
  row,
  organisation,
  people,
}: {
  row: Presence;
  organisation: PartnerOrganisation | undefined;
  people: readonly PartnerPerson[];
}) {
  const { meetingId, readOnly } = useAtTable();
  const set = useCommand('presence.set');
  const remove = useCommand('presence.remove');
  const name = organisation?.name ?? '';
  const named = (words: string): string => fill(words, { what: name });
  const change = (fields: Partial<Presence>): void => {
    const { id, ...rest } = { ...row, ...fields };
    void set({ meetingId, presenceId: id, ...rest });
  };
  return (
    <li className={classes['presence']}>
      <div className={classes['presenceHead']}>
        <span aria-hidden>{marks[row.state]}</span>
        <Text size="sm" truncate title={name}>
          {organisation?.name.length !== undefined && organisation.name.length > longestName
            ? organisation.shortName
            : name}
        </Text>
        <QuietSelect
          label={named(text.table.stateOf)}
          disabled={readOnly}
          value={row.state}
          choose={(state) => change({ state: presenceState.parse(state) })}
          options={presenceState.options.map((state) => ({ value: state, label: text.labels.presence[state] }))}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={readOnly}
          aria-label={named(text.table.removePartner)}
          title={named(text.table.removePartner)}
          onClick={() => void remove({ meetingId, presenceId: row.id })}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <Group gap={4} pl={18} wrap="wrap">
        {people.length > 0 && (
          <QuietSelect
            flex={1}
            miw={124}
            label={named(text.table.personAt)}
            disabled={readOnly}
            value={row.personId ?? ''}
            choose={(person) => change({ personId: person === '' ? null : personId.parse(person) })}
            options={[
              { value: '', label: text.table.anyone },
              ...people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
        )}
        {row.state === 'present' && (
          <Group gap={8} wrap="nowrap" w="100%">
            {(['timeIn', 'timeOut'] as const).map((field) => (
              <Group key={field} gap={4} wrap="nowrap">
                <Text size="xs" c="dimmed" aria-hidden>
                  {text.table[field]}
                </Text>
                <TimeField
                  className={fields['quiet'] ?? ''}
                  size="xs"
                  w={66}
                  disabled={readOnly}
                  aria-label={named(text.table[`${field}Of`])}
                  value={row[field]}
                  onChange={(time) => change({ [field]: time })}
                />
              </Group>
            ))}
          </Group>
        )}
        {row.state === 'present' && row.timeOut !== null && (
          <LeaveReason name={name} stored={row.leaveReason} save={(leaveReason) => change({ leaveReason })} />
        )}
      </Group>
    </li>
  );
}
