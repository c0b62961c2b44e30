import { z } from 'zod';
import { subjectId } from './ids.ts';
import { partialDate } from './partial-date.ts';

/** Text that one line holds. Bounded so that a pasted book cannot become a name. */
export const line = z.string().trim().max(300);
/** Free text of some sentences. */
export const paragraph = z.string().max(20_000);

export const sex = z.enum(['male', 'female', 'other', 'unknown']);
export type Sex = z.infer<typeof sex>;

/** Digits only; whether it passes the 11-proef is a warning, not a refusal (domain.md 2). */
export const bsnDigits = z.string().regex(/^\d{8,9}$/);

/** The words that name a person: three parts, as the register keeps them. */
export const personName = z.object({ surname: line, prefix: line, givenNames: line });
export type PersonName = z.infer<typeof personName>;

/** What a person can be given by hand or by a list. */
export const subjectFields = personName.extend({
  surname: line.min(1),
  birthDate: partialDate.nullable(),
  sex,
  bsn: bsnDigits.nullable(),
  skn: line,
  municipalityOfOrigin: line,
  municipalityOfRegistration: line,
  municipalityOfSettlement: line,
  remark: paragraph,
});
export type SubjectFields = z.infer<typeof subjectFields>;

/** The person concerned (betrokkene). Dates of detention are never here: they belong to a detention period. */
export const subject = subjectFields.extend({
  id: subjectId,
  /** Set when this record was merged into another; the record stays for the journal. */
  mergedIntoId: subjectId.nullable(),
});
export type Subject = z.infer<typeof subject>;
