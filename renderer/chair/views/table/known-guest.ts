import type { PartnerPerson } from '../../../../shared/domain/partner.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';

/** Enough to tell two people of one name apart: "Els Kok (wijkcoach, tekende op 3 maart 2026)". */
export function knownGuest(person: PartnerPerson): string {
  const signed =
    person.confidentialitySignedOn === null
      ? text.flow.guestNotSigned
      : fill(text.flow.guestSignedOn, { what: formatDate(person.confidentialitySignedOn) });
  const which = [person.function, signed, person.active ? '' : text.flow.guestInactive].filter((part) => part !== '');
  return fill(text.flow.guestKnown, { what: person.name, which: which.join(', ') });
}
