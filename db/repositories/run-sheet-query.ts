import type { z } from 'zod';
import { caseId, type MeetingId } from '../../shared/domain/ids.ts';
import { actionItem } from '../../shared/domain/record.ts';
import { line } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';
import { ownerOf } from './minutes-names.ts';
import { stillOpen } from './still-open.ts';

const openAction = actionItem
  .pick({ text: true, ownerKind: true, dueDate: true })
  .extend({ caseId, organisation: line, person: line })
  .transform((row) => ({ ...row, owner: ownerOf(row) }));

/** The open actions of all cases of a sitting, the oldest first; words that may not be written down are not read. */
export function listOpenActions(db: ReadableDb, meetingId: MeetingId): z.infer<typeof openAction>[] {
  return all(
    db,
    openAction,
    `SELECT actionItem.caseId, text, ownerKind, dueDate, coalesce(partnerOrganisation.name, '') AS organisation,
       coalesce(partnerPerson.name, '') AS person
     FROM actionItem
     JOIN caseDiscussion ON caseDiscussion.caseId = actionItem.caseId AND caseDiscussion.meetingId = @meetingId
     LEFT JOIN partnerOrganisation ON partnerOrganisation.id = ownerOrganisationId
     LEFT JOIN partnerPerson ON partnerPerson.id = ownerPersonId
     WHERE actionItem.status IN ${stillOpen} AND handling = 'normal'
     ORDER BY coalesce(dueDate, '9999'), actionItem.rowid`,
    { meetingId },
  );
}
