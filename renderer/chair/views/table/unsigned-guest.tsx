import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import type { PartnerPerson } from '../../../../shared/domain/partner.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { goOnAfterGuest } from './go-to-guest.ts';
import { GuestName } from './guest-name.tsx';
import classes from './seat-group.module.css';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';

const words = text.flow;

interface UnsignedGuestProps {
  readonly seat: Presence;
  /** Name of the partner. */
  readonly organisation: string;
  readonly people: readonly PartnerPerson[];
}

/** What keeps a guest from the table, with what mends it in the same place: who it is, and that they signed. */
export function UnsignedGuest({ seat, organisation, people }: UnsignedGuestProps) {
  const { meetingId } = useAtTable();
  const name = useCommand('presence.nameGuest');
  const sign = useCommand('presence.signGuest');
  const [another, setAnother] = useState(false);
  const person = people.find(({ id }) => id === seat.personId);
  const note = async (guest: InputOf<'presence.nameGuest'>['guest']): Promise<void> => {
    const done = await name({ meetingId, presenceId: seat.id, guest });
    if (done === null) return;
    setAnother(false);
    goOnAfterGuest(seat.id, ({ dataset }) => dataset['person'] === done.personId);
  };
  const signed = async (): Promise<void> => {
    const done = await sign({ meetingId, presenceId: seat.id });
    if (done !== null) goOnAfterGuest(seat.id, () => false);
  };
  return (
    <div data-guest={seat.id} data-person={person !== undefined && !another ? person.id : undefined}>
      <Text size="sm" className={classes['warning'] ?? ''}>
        <IconAlertTriangle size={14} aria-hidden />{' '}
        {person === undefined ? words.unsignedNobody : fill(words.unsigned, { what: person.name })}
      </Text>
      {person === undefined || another ? (
        <GuestName {...{ organisation, people, note }} autoFocus={another} />
      ) : (
        <Group gap={4} my={2}>
          <Button
            size="compact-xs"
            px={6}
            variant="default"
            aria-label={fill(words.guestSignedOf, { what: person.name })}
            onClick={() => void signed()}
          >
            {words.guestSigned}
          </Button>
          <Button
            size="compact-xs"
            px={6}
            variant="subtle"
            aria-label={fill(words.guestOtherOf, { what: person.name })}
            onClick={() => setAnother(true)}
          >
            {words.guestOther}
          </Button>
        </Group>
      )}
    </div>
  );
}
