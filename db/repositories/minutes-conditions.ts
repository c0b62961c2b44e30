import type { z } from 'zod';
import { caseCondition } from '../../shared/domain/case.ts';
import { discussionId, type MeetingId } from '../../shared/domain/ids.ts';
import { line } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';

const conditionRow = caseCondition.pick({ state: true, note: true }).extend({ discussionId, label: line });

/**
 * The conditions that the table shows, in its order: of a closed sitting as recorded, of another as they are now. What
 * was recorded afterwards knows nothing of them but what was corrected since: minutes do not call that unknown then.
 */
const sql = `
  SELECT caseDiscussion.id AS discussionId, said.value ->> '$.label' AS label, said.value ->> '$.state' AS state,
    said.value ->> '$.note' AS note, said.key AS place, '' AS name
  FROM caseDiscussion, json_each(caseDiscussion.record, '$.table.conditions') AS said
  WHERE meetingId = @meetingId AND record IS NOT NULL AND (record ->> '$.made' IS NOT 'afterwards'
    OR said.value ->> '$.state' <> 'unknown' OR said.value ->> '$.note' <> '')
  UNION ALL
  SELECT caseDiscussion.id, label, coalesce(state, 'unknown'), coalesce(note, ''), regionItem.position, label
  FROM caseDiscussion JOIN regionItem ON regionItem.kind = 'condition'
    LEFT JOIN caseCondition ON caseCondition.caseId = caseDiscussion.caseId AND caseCondition.code = regionItem.code
  WHERE meetingId = @meetingId AND record IS NULL AND (regionItem.active = 1 OR caseCondition.code IS NOT NULL)
  ORDER BY place, name`;

/** How far the basic conditions of each case of a meeting were. */
export function listConditionsOfMeeting(db: ReadableDb, meetingId: MeetingId): z.infer<typeof conditionRow>[] {
  return all(db, conditionRow, sql, { meetingId });
}
