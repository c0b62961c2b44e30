import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { actionId, caseId, decisionId } from '../domain/ids.ts';
import { actionStatus } from '../domain/record.ts';
import { line, paragraph, personName } from '../domain/subject.ts';
import { query } from './procedure.ts';
import { subjectSummary } from './subjects.ts';

/** A person, with the marks of the target groups of their case. */
export const foundPerson = subjectSummary.extend({ marks: z.array(line) });
export type FoundPerson = z.infer<typeof foundPerson>;

/** A target group of the region that the typed words name. */
export const foundGroup = z.object({ code: z.string(), label: line, openCases: z.number().int() });
export type FoundGroup = z.infer<typeof foundGroup>;

const inCase = personName.extend({ caseId });

/** An action with whose it is and of which case. */
export const foundAction = inCase.extend({
  id: actionId,
  text: paragraph,
  /** Short name of the organisation; null when the person concerned does it, or nobody was named. */
  owner: line.nullable(),
  dueDate: isoDate.nullable(),
  status: actionStatus,
});
export type FoundAction = z.infer<typeof foundAction>;

export const foundDecision = inCase.extend({ id: decisionId, text: paragraph, decidedOn: isoDate });
export type FoundDecision = z.infer<typeof foundDecision>;

export const findContract = {
  /**
   * People with their case (by name, or by a target group that is typed), target groups, actions and decisions in which
   * every typed word occurs; open actions first, then the latest.
   */
  'find.search': query({
    reads: ['subjects', 'cases', 'actions', 'table', 'partners', 'region'],
    input: z.strictObject({ words: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    output: z.object({
      people: z.array(foundPerson),
      groups: z.array(foundGroup),
      actions: z.array(foundAction),
      decisions: z.array(foundDecision),
    }),
  }),
};
