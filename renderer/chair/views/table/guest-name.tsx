import { Autocomplete, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { peopleCalled } from '../../../../shared/domain/guest-name.ts';
import type { PartnerPerson } from '../../../../shared/domain/partner.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { knownGuest } from './known-guest.ts';
import { SameGuest } from './same-guest.tsx';

const words = text.flow;

interface GuestNameProps {
  /** Name of the partner. */
  readonly organisation: string;
  /** Everybody of that partner, also who is not active. */
  readonly people: readonly PartnerPerson[];
  readonly autoFocus: boolean;
  readonly note: (guest: InputOf<'presence.nameGuest'>['guest']) => Promise<void>;
}

/** Who comes: chosen among who is known there, or typed. A typed name that somebody has is asked about, once. */
export function GuestName({ organisation, people, autoFocus, note }: GuestNameProps) {
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<'type' | 'ask' | 'retype'>('type');
  const name = typed.trim();
  const called = peopleCalled(name, people);
  if (step === 'ask')
    return (
      <SameGuest
        people={called}
        onSame={(personId) => void note({ kind: 'known', personId })}
        onOther={() => void note({ kind: 'new', name, notThese: called.map(({ id }) => id) })}
        onRetype={() => setStep('retype')}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        if (called.length > 0) setStep('ask');
        else void note({ kind: 'new', name, notThese: [] });
      }}
    >
      <Group gap={4} wrap="nowrap" my={2}>
        <Autocomplete
          flex={1}
          miw={0}
          size="xs"
          autoFocus={autoFocus || step === 'retype'}
          aria-label={fill(words.guestName, { what: organisation })}
          placeholder={words.guestPlaceholder}
          maxLength={300}
          data={people.filter(({ active }) => active).map((one) => ({ value: one.id, label: knownGuest(one) }))}
          comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: false }}
          value={typed}
          onChange={setTyped}
          onOptionSubmit={(chosen) => {
            const known = people.find(({ id }) => id === chosen);
            if (known !== undefined) void note({ kind: 'known', personId: known.id });
          }}
        />
        <Button type="submit" size="xs" px="xs" variant="default" disabled={name === ''}>
          {words.guestNote}
        </Button>
      </Group>
    </form>
  );
}
