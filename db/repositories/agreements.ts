import { agreement, type Agreement } from '../../shared/domain/agreement.ts';
import type { AgreementId, DiscussionId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** What partners said of the decisions and actions of a discussion. */
export function listAgreements(db: ReadableDb, discussionId: DiscussionId): Agreement[] {
  return all(db, agreement, 'SELECT * FROM agreement WHERE discussionId = @discussionId ORDER BY rowid', {
    discussionId,
  });
}

export function insertAgreement(writer: Writer, { id, ...fields }: Agreement): void {
  writer.insert('agreement', id, fields);
}

export function updateAgreement(writer: Writer, id: AgreementId, fields: Pick<Agreement, 'stance' | 'wording'>): void {
  writer.update('agreement', id, fields);
}

export function removeAgreement(writer: Writer, id: AgreementId): void {
  writer.remove('agreement', id);
}
