import { Button, Group, Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { PartnerPerson } from '../../../../shared/domain/partner.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { knownGuest } from './known-guest.ts';

const words = text.flow;

interface SameGuestProps {
  /** Who is called as was typed; somebody at least. */
  readonly people: readonly PartnerPerson[];
  readonly onSame: (id: PersonId) => void;
  readonly onOther: () => void;
  readonly onRetype: () => void;
}

/** Whether a guest is who is known by that name, so that a namesake never gets the signature of another. */
export function SameGuest({ people, onSame, onOther, onRetype }: SameGuestProps) {
  const question = useId();
  const place = useRef<HTMLDivElement>(null);
  // Not to an answer: an Enter that is pressed twice may not give one.
  useEffect(() => place.current?.focus(), []);
  const [only] = people.length === 1 ? people : [];
  return (
    <div role="group" aria-labelledby={question} tabIndex={-1} ref={place} style={{ outline: 'none' }}>
      <Text size="sm" fw={600} id={question}>
        {only === undefined ? words.guestWhich : sameQuestion(only)}
      </Text>
      {only?.active === false && <Text size="sm">{words.guestSameInactive}</Text>}
      <Group gap={4} my={2}>
        {people.map((one) => (
          <Choice key={one.id} onClick={() => onSame(one.id)}>
            {one === only ? words.guestYes : knownGuest(one)}
          </Choice>
        ))}
        <Choice onClick={onOther}>{only === undefined ? words.guestNone : words.guestNo}</Choice>
        <Button size="compact-xs" px={6} variant="subtle" onClick={onRetype}>
          {words.guestRetype}
        </Button>
      </Group>
    </div>
  );
}

function sameQuestion({ name, confidentialitySignedOn: day }: PartnerPerson): string {
  return day === null
    ? fill(words.guestSameUnsigned, { what: name })
    : fill(words.guestSame, { what: name, day: formatDate(day) });
}

function Choice({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button
      size="compact-xs"
      px={6}
      variant="default"
      h="auto"
      mih={22}
      onClick={onClick}
      styles={{ label: { whiteSpace: 'normal' } }}
    >
      {children}
    </Button>
  );
}
