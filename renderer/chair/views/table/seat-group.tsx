import { SegmentedControl, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { presenceState, type Presence, type PresenceState } from '../../../../shared/domain/meeting.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAtTable } from './table-context.ts';
import lists from './list.module.css';
import classes from './seat-group.module.css';
import { UnsignedGuest } from './unsigned-guest.tsx';
import { useCommand } from './use-command.ts';

const words = text.flow;

/** More than these stand beside each other, in a row of their own. */
const fewSeats = 4;

interface SeatGroupProps {
  readonly title: string;
  readonly empty: string;
  readonly seats: readonly Presence[];
  readonly unsigned: readonly Presence[];
  readonly partners: OutputOf<'partners.list'>;
  /** The seats belong to the case before: nothing is to be said of them here. */
  readonly settled?: boolean;
}

/** One column of the tafelwissel: organisations with who comes for them, and whether they are there. */
export function SeatGroup({ title, empty, seats, unsigned, partners, settled = false }: SeatGroupProps) {
  return (
    <section className={classes['seats']} aria-label={title} data-many={seats.length > fewSeats ? true : undefined}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {seats.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <ul className={`${lists['plainList'] ?? ''} ${classes['list'] ?? ''}`}>
          {seats.map((seat) => (
            <Seat key={seat.id} {...{ seat, partners, settled }} unsigned={unsigned.includes(seat)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Seat({
  seat,
  partners,
  settled,
  unsigned,
}: {
  seat: Presence;
  partners: OutputOf<'partners.list'>;
  settled: boolean;
  unsigned: boolean;
}) {
  const { meetingId } = useAtTable();
  const set = useCommand('presence.set');
  const organisation = partners.organisations.find(({ id }) => id === seat.organisationId)?.name ?? '';
  const people = partners.people.filter(({ organisationId }) => organisationId === seat.organisationId);
  const person = people.find(({ id }) => id === seat.personId);
  const choose = (state: PresenceState): void => {
    const { id, ...rest } = seat;
    void set({ meetingId, presenceId: id, ...rest, state, timeIn: null, timeOut: null });
  };
  return (
    <li className={classes['seat']}>
      <Text size="sm" fw={600} lh={1.3}>
        {organisation}
      </Text>
      {person !== undefined && !unsigned && (
        <Text size="sm">
          {person.name}
          {person.confidentialitySignedOn !== null && (
            <Text span inherit c="dimmed">
              {', '}
              {fill(words.signedOn, { what: formatDate(person.confidentialitySignedOn) })}
            </Text>
          )}
        </Text>
      )}
      {unsigned && <UnsignedGuest {...{ seat, organisation, people }} />}
      {!settled && (
        <SegmentedControl
          size="xs"
          mt={2}
          aria-label={fill(words.seatOf, { what: organisation })}
          value={seat.state === 'present' ? 'invited' : seat.state === 'absent' ? 'excused' : seat.state}
          onChange={(state) => choose(presenceState.parse(state))}
          data={[
            { value: 'invited', label: words.there },
            { value: 'excused', label: words.excused },
            { value: 'written-input', label: words.written },
          ]}
        />
      )}
    </li>
  );
}
