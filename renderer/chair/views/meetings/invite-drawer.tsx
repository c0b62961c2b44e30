import { Badge, Button, Checkbox, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { OrganisationId } from '../../../../shared/domain/ids.ts';
import type { PartnerOrganisation, PartnerPerson } from '../../../../shared/domain/partner.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import type { PartnerNames } from './use-partner-names.ts';

type Invited = AgendaRow['guestsLastTime'][number];

interface Props {
  readonly row: AgendaRow | null;
  readonly partners: PartnerNames;
  readonly error: Error | null;
  readonly onInvite: (row: AgendaRow, invited: Invited[]) => void;
  readonly onClose: () => void;
}

const words = text.meetings.invite;

/** Who comes to the table for one case; each tick is kept at once. */
export function InviteDrawer({ row, partners, error, onInvite, onClose }: Props) {
  return (
    <Drawer
      {...dialogParts}
      opened={row !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={row === null ? words.title : `${words.title}: ${listName(row)}`}
    >
      {row !== null && (
        <Stack>
          <FailureMessage error={error} />
          <Choices
            key={row.discussionId}
            row={row}
            partners={partners}
            error={error}
            onInvite={(invited) => onInvite(row, invited)}
          />
          <Button variant="default" onClick={onClose} style={{ alignSelf: 'flex-end' }}>
            {words.done}
          </Button>
        </Stack>
      )}
    </Drawer>
  );
}

interface ChoicesProps {
  readonly row: AgendaRow;
  readonly partners: PartnerNames;
  readonly error: Error | null;
  readonly onInvite: (invited: Invited[]) => void;
}

function Choices({ row: stored, partners, error, onInvite: keep }: ChoicesProps) {
  const { go } = useNavigation();
  // A tick stands at once; the vault's answer replaces it, also when it was refused.
  const [wanted, setWanted] = useState<{ readonly over: AgendaRow['table']; readonly table: Invited[] } | null>(null);
  const pending = error === null && wanted?.over === stored.table ? wanted.table : null;
  const row = pending === null ? stored : { ...stored, table: pending.map((seat) => seatIn(stored, seat)) };
  const onInvite = (invited: Invited[]) => {
    setWanted({ over: stored.table, table: invited });
    keep(invited);
  };
  const seated = new Set(row.table.map((seat) => seat.organisationId));
  const organisations = [...partners.organisations.values()].filter((one) => one.active || seated.has(one.id));
  if (organisations.length === 0)
    return (
      <EmptyState action={<Button onClick={() => go({ view: 'partners' })}>{words.toPartners}</Button>}>
        {words.none}
      </EmptyState>
    );
  return (['core', 'guest'] as const).map((attendance) => {
    const group = organisations.filter((one) => one.attendance === attendance);
    return group.length === 0 ? null : (
      <Stack key={attendance} gap="xs" component="section" aria-labelledby={`invite-${attendance}`}>
        <Title order={3} size="h5" id={`invite-${attendance}`}>
          {attendance === 'core' ? words.core : words.guests}
        </Title>
        {group.map((organisation) => (
          <OrganisationChoice
            key={organisation.id}
            organisation={organisation}
            people={[...partners.people.values()].filter((one) => one.organisationId === organisation.id)}
            row={row}
            onInvite={onInvite}
          />
        ))}
      </Stack>
    );
  });
}

interface OrganisationProps {
  readonly organisation: PartnerOrganisation;
  readonly people: readonly PartnerPerson[];
  readonly row: AgendaRow;
  readonly onInvite: (invited: Invited[]) => void;
}

/** One organisation with its people. Without a person ticked, whoever comes is left to the organisation. */
function OrganisationChoice({ organisation, people, row, onInvite }: OrganisationProps) {
  const seats = row.table.filter((seat) => seat.organisationId === organisation.id);
  const others = row.table.filter((seat) => seat.organisationId !== organisation.id).map(asInvited);
  const noted = seats.find((seat) => seat.state !== 'invited');
  const lastTime = row.guestsLastTime.find((guest) => guest.organisationId === organisation.id);
  const ofCase = row.guestsOfCase.find((guest) => guest.organisationId === organisation.id);
  const setSeats = (mine: readonly Invited[]) => onInvite([...others, ...mine]);
  return (
    <div>
      <Group gap="xs">
        <Checkbox
          label={organisation.name}
          checked={seats.length > 0}
          disabled={noted !== undefined}
          onChange={(event) => setSeats(event.currentTarget.checked ? [lastTime ?? seatOf(organisation.id)] : [])}
        />
        {noted !== undefined && (
          <Badge tt="none" variant="default">
            {text.labels.presence[noted.state]}
          </Badge>
        )}
        {lastTime !== undefined && (
          <Text size="sm" c="dimmed">
            {words.lastTime}
          </Text>
        )}
        {ofCase !== undefined && (
          <Text size="sm" c="dimmed">
            {words.ofCase[ofCase.reason]}
          </Text>
        )}
      </Group>
      {seats.length > 0 && people.length > 0 && (
        <Stack gap={4} mt={4} ml={28}>
          {people
            .filter((person) => person.active || seats.some((seat) => seat.personId === person.id))
            .map((person) => {
              const seat = seats.find((one) => one.personId === person.id);
              const rest = seats.filter((one) => one.personId !== person.id && one.personId !== null).map(asInvited);
              return (
                <Checkbox
                  key={person.id}
                  size="xs"
                  label={person.function === '' ? person.name : `${person.name}, ${person.function}`}
                  description={organisation.attendance === 'guest' ? <Declaration person={person} /> : undefined}
                  checked={seat !== undefined}
                  disabled={seat !== undefined && seat.state !== 'invited'}
                  onChange={(event) => {
                    const named = event.currentTarget.checked
                      ? [...rest, { organisationId: organisation.id, personId: person.id }]
                      : rest;
                    setSeats(named.length === 0 ? [seatOf(organisation.id)] : named);
                  }}
                />
              );
            })}
        </Stack>
      )}
    </div>
  );
}

/** Incidental participants sign beforehand (domain.md 1.6). */
function Declaration({ person }: { person: PartnerPerson }) {
  return person.confidentialitySignedOn === null ? (
    <Text span inherit c="var(--state-open)" fw={600}>
      {words.notSigned}
    </Text>
  ) : (
    words.signed(person.confidentialitySignedOn)
  );
}

function seatOf(organisationId: OrganisationId): Invited {
  return { organisationId, personId: null };
}

/** The seat as it was noted, or as an invitation. */
function seatIn({ table }: AgendaRow, { organisationId, personId }: Invited): AgendaRow['table'][number] {
  const known = table.find((seat) => seat.organisationId === organisationId && seat.personId === personId);
  return known ?? { organisationId, personId, state: 'invited' };
}

function asInvited({ organisationId, personId }: Invited): Invited {
  return { organisationId, personId };
}
