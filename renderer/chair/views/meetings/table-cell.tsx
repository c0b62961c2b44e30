import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import { isUnsignedGuest } from '../../../../shared/domain/unsigned-guest.ts';
import { text } from '../../../../shared/text/nl.ts';
import type { PartnerNames } from './use-partner-names.ts';

type Seat = AgendaRow['table'][number];

interface Props {
  readonly row: AgendaRow;
  readonly name: string;
  readonly partners: PartnerNames;
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onInvite: (guest: AgendaRow['guestsLastTime'][number]) => void;
}

interface Guest {
  readonly key: string;
  readonly words: string;
  readonly unsigned: boolean;
}

/** Who is at the table for one case, in short names: core partners, then guests with a plus. */
export function TableCell({ row, name, partners, disabled, onOpen, onInvite }: Props) {
  const words = text.meetings.agenda;
  const seats = row.table.filter((seat) => seat.state !== 'absent');
  const core = unique(
    seats.filter((seat) => attendanceOf(seat, partners) !== 'guest').map((seat) => seatName(seat, partners)),
  );
  const guests = seats
    .filter((seat) => attendanceOf(seat, partners) === 'guest')
    .map((seat) => guestOf(seat, partners));
  const spoken = [...core, ...guests.map((one) => (one.unsigned ? `${one.words} (${words.notSigned})` : one.words))];
  const content = (
    <>
      {core.join(' · ')}
      {guests.map((guest) => (
        <span key={guest.key} className="agenda-guest">
          {` +${guest.words}`}
          {guest.unsigned && <em className="agenda-unsigned">{` ${words.notSigned}`}</em>}
        </span>
      ))}
      {spoken.length === 0 && words.nobody}
    </>
  );
  const all = spoken.length === 0 ? words.nobody : spoken.join(', ');
  return (
    <div className="agenda-table-cell">
      {disabled ? (
        <span>{content}</span>
      ) : (
        <UnstyledButton className="agenda-link agenda-clamp" title={all} onClick={onOpen}>
          <VisuallyHidden>{words.tableOf(name)}</VisuallyHidden>
          {content}
        </UnstyledButton>
      )}
      {!disabled &&
        proposedGuests(row).map(({ why, ...guest }) => {
          const organisation = partners.organisations.get(guest.organisationId);
          return organisation === undefined ? null : (
            <Button
              key={`${guest.organisationId}${guest.personId ?? ''}`}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} aria-hidden />}
              title={organisation.name}
              onClick={() => onInvite(guest)}
            >
              {organisation.shortName} ({words.whyProposed[why]})
              <VisuallyHidden>{words.inviteOne(organisation.name, name)}</VisuallyHidden>
            </Button>
          );
        })}
    </div>
  );
}

type Proposed = AgendaRow['guestsLastTime'][number] & {
  readonly why: 'last-time' | AgendaRow['guestsOfCase'][number]['reason'];
};

/** Who may have to come too: who sat there last time, then whose target group or municipality this is. */
function proposedGuests({ guestsLastTime, guestsOfCase }: AgendaRow): Proposed[] {
  return [
    ...guestsLastTime.map((guest) => ({ ...guest, why: 'last-time' as const })),
    ...guestsOfCase
      .filter(({ organisationId }) => guestsLastTime.every((guest) => guest.organisationId !== organisationId))
      .map(({ organisationId, reason }) => ({ organisationId, personId: null, why: reason })),
  ];
}

function attendanceOf(seat: Seat, { organisations }: PartnerNames) {
  return organisations.get(seat.organisationId)?.attendance ?? 'core';
}

function seatName(seat: Seat, { organisations }: PartnerNames): string {
  const short = organisations.get(seat.organisationId)?.shortName ?? text.meetings.agenda.unknownPartner;
  return seat.state === 'invited' || seat.state === 'present'
    ? short
    : `${short} (${text.labels.presence[seat.state]})`;
}

function guestOf(seat: Seat, partners: PartnerNames): Guest {
  return {
    key: `${seat.organisationId}${seat.personId ?? ''}`,
    words: seatName(seat, partners),
    unsigned: isUnsignedGuest(seat, partners),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
