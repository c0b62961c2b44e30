import type { findContract } from '../../../shared/contract/find.ts';
import { today } from '../../../shared/domain/clock.ts';
import { typedWords } from '../../../shared/domain/subject-search.ts';
import { findRecords } from '../../../db/repositories/find-query.ts';
import { searchSubjects } from '../../../db/repositories/subject-search.ts';
import type { HandlersFor } from '../context.ts';

export const findHandlers: HandlersFor<typeof findContract> = {
  'find.search': ({ vault }, { words, limit }) => {
    const typed = words.trim();
    if (typed === '') return { people: [], actions: [], decisions: [] };
    return {
      // Signs alone name nobody; the search of people would then give everybody.
      people:
        typedWords(typed).length === 0
          ? []
          : searchSubjects(vault.db, { words: typed, limit, today: today(vault.clock) }).subjects,
      ...findRecords(vault.db, typed.split(/\s+/), limit),
    };
  },
};
