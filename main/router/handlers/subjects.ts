import type { subjectsContract } from '../../../shared/contract/subjects.ts';
import { today } from '../../../shared/domain/clock.ts';
import { listCasesOfSubject } from '../../../db/repositories/cases.ts';
import { searchSubjects } from '../../../db/repositories/subject-search.ts';
import { compareSubjects, mergeSubjects } from '../../services/merge-service.ts';
import {
  addDetention,
  addSubject,
  correctDetention,
  correctStay,
  correctSubject,
  detentionViewsOf,
  knownPeople,
  knownSubject,
  lookalikesOf,
  moveToInstitution,
  subjectViewOf,
} from '../../services/subject-service.ts';
import type { HandlersFor } from '../context.ts';

export const subjectHandlers: HandlersFor<typeof subjectsContract> = {
  'subjects.search': ({ vault }, input) => searchSubjects(vault.db, { ...input, today: today(vault.clock) }),
  'subjects.get': ({ vault }, { subjectId }) => ({
    subject: subjectViewOf(knownSubject(vault.db, subjectId)),
    detentions: detentionViewsOf(vault.db, subjectId),
    caseIds: listCasesOfSubject(vault.db, subjectId).map(({ id }) => id),
  }),
  'subjects.revealBsn': ({ vault }, { subjectId }) => ({ bsn: knownSubject(vault.db, subjectId).bsn }),
  'subjects.known': ({ vault }, person) => ({ subjects: knownPeople(vault.db, person, today(vault.clock)) }),
  'subjects.add': ({ vault, writer }, input) => addSubject(writer, input, today(vault.clock)),
  'subjects.update': ({ writer }, input) => {
    correctSubject(writer, input);
    return {};
  },
  'subjects.lookalikes': ({ vault }, { subjectId }) => ({
    subjects: lookalikesOf(vault.db, subjectId, today(vault.clock)),
  }),
  'subjects.compare': ({ vault }, { one, other }) => compareSubjects(vault.db, one, other),
  'subjects.merge': ({ vault, writer }, { into, from }) => {
    mergeSubjects(writer, into, from, today(vault.clock));
    const cases = listCasesOfSubject(vault.db, into);
    return { caseId: (cases.find(({ status }) => status !== 'closed') ?? cases[0])?.id ?? null };
  },
  'detentions.add': ({ writer }, { subjectId, ...detention }) => ({
    detentionPeriodId: addDetention(writer, subjectId, detention),
  }),
  'detentions.update': ({ vault, writer }, input) => {
    correctDetention(writer, input, today(vault.clock));
    return {};
  },
  'detentions.move': ({ vault, writer }, input) => {
    moveToInstitution(writer, input, today(vault.clock));
    return {};
  },
  'detentions.updateStay': ({ writer }, input) => {
    correctStay(writer, input);
    return {};
  },
};
