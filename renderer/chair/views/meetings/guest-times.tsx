import { Text } from '@mantine/core';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { text } from '../../../../shared/text/nl.ts';
import type { PartnerNames } from './use-partner-names.ts';

interface Props {
  readonly guests: OutputOf<'meetings.runSheet'>['guests'];
  readonly partners: PartnerNames;
}

const words = text.runSheet.guests;

/** From when until when each guest is expected; who has to come more than once is said so. */
export function GuestTimes({ guests, partners }: Props) {
  if (guests.length === 0) return null;
  return (
    <section className="guest-times" aria-labelledby="guest-times">
      <Text id="guest-times" fw={600}>
        {words.title}
      </Text>
      <ul>
        {guests.map(({ organisationId, visits }) => {
          const organisation = partners.organisations.get(organisationId);
          const times = words.hours(visits.map(({ from, until }) => words.from(from, until)));
          return (
            <li key={organisationId}>
              <span className="guest-times-name" title={organisation?.name}>
                {organisation?.shortName ?? text.meetings.agenda.unknownPartner}
              </span>
              <span>{times}</span>
              {visits.length > 1 && <em>{words.twice(visits.length)}</em>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
