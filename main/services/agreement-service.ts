import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { agreementId } from '../../shared/domain/ids.ts';
import { insertAgreement, listAgreements, removeAgreement, updateAgreement } from '../../db/repositories/agreements.ts';
import { findOrganisation } from '../../db/repositories/partners.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

/** Notes what a partner says of the outcome; without a stance it is taken back. @throws `not-found` */
export function setAgreement(writer: Writer, input: ParsedInputOf<'agreements.set'>): void {
  const { meetingId, discussionId, organisationId, stance, wording } = input;
  changeableDiscussion(writer.db, meetingId, discussionId);
  if (findOrganisation(writer.db, organisationId) === null) throw new ExpectedError('not-found');
  const present = listAgreements(writer.db, discussionId).find((one) => one.organisationId === organisationId);
  if (stance === null) {
    if (present !== undefined) removeAgreement(writer, present.id);
  } else if (present === undefined) {
    const id = agreementId.parse(randomUUID());
    insertAgreement(writer, { id, discussionId, organisationId, stance, wording });
  } else updateAgreement(writer, present.id, { stance, wording });
}
