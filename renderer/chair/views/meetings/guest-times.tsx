import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Visit } from '../../../../shared/domain/guest-visits.ts';
import type { OrganisationId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import type { PartnerNames } from './use-partner-names.ts';

interface GuestVisit {
  readonly organisationId: OrganisationId;
  readonly visits: readonly Visit[];
}

interface Props {
  readonly guests: readonly GuestVisit[];
  readonly partners: PartnerNames;
}

const words = text.runSheet.guests;
const shownAtFirst = 6;

/** From when until when each guest is expected; who has to come more than once is said so. */
export function GuestTimes({ guests, partners }: Props) {
  const [all, setAll] = useState(false);
  if (guests.length === 0) return null;
  const shown = all ? guests : guests.slice(0, shownAtFirst);
  return (
    <section className="guest-times" aria-labelledby="guest-times">
      <Text id="guest-times" fw={600}>
        {words.title}
      </Text>
      <ul>
        {shown.map(({ organisationId, visits }) => {
          const organisation = partners.organisations.get(organisationId);
          const times = words.hours(visits.map(({ from, until }) => words.from(from, until)));
          return (
            <li key={organisationId}>
              <span className="guest-times-name" title={organisation?.name}>
                {organisation?.shortName ?? text.meetings.agenda.unknownPartner}
              </span>
              <span>
                {times}
                {visits.length > 1 && <em> {words.twice(visits.length)}</em>}
              </span>
            </li>
          );
        })}
        {guests.length > shownAtFirst && (
          <li>
            <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.less : words.more(guests.length - shownAtFirst)}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
