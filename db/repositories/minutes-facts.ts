/*
 * For the statement of the minutes over `caseDiscussion`, `caseRecord` and `period`: facts that records were not always
 * kept of, found in what they do keep of the table.
 */

function ofCase(name: 'subjectInformed' | 'notInformedReason'): string {
  return `iif(caseDiscussion.record IS NULL, caseRecord.${name}, caseDiscussion.record ->> '$.table.case.${name}') AS ${name}`;
}

/** Whether the person concerned was told, and why not. */
export const recordedOutcome = [ofCase('subjectInformed'), ofCase('notInformedReason')];

/** The groups of the case as the region calls them, in its order; a code that it does not know stays as it is. */
const targetGroups = `coalesce((
  SELECT group_concat(coalesce(groupItem.label, said.value), ', ' ORDER BY groupItem.position IS NULL, groupItem.position)
  FROM json_each(coalesce(caseDiscussion.record -> '$.table.case.targetGroups', caseRecord.targetGroups)) AS said
    LEFT JOIN regionItem AS groupItem ON groupItem.kind = 'target-group' AND groupItem.code = said.value), '')`;

function ofDetention(name: 'title' | 'titleRemark'): string {
  const kept = `(SELECT value ->> '$.${name}' FROM json_each(caseDiscussion.record, '$.table.detentions')
    WHERE value ->> '$.id' = period.id)`;
  return `iif(caseDiscussion.record IS NULL, period.${name}, ${kept})`;
}

function sinceThen(name: 'targetGroups' | 'detentionTitle' | 'titleRemark', otherwise: string): string {
  return `coalesce(caseDiscussion.record ->> '$.facts.${name}', ${otherwise}) AS ${name}`;
}

export const recordedSince = [
  sinceThen('targetGroups', targetGroups),
  sinceThen('detentionTitle', `${ofDetention('title')}, 'unknown'`),
  sinceThen('titleRemark', `${ofDetention('titleRemark')}, ''`),
];
