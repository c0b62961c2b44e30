import { mayShow, type ScreenSource } from './screen-source.ts';

/** What the screen may show of a case, per id or code in words: to see what changed. */
export type Recorded = ReadonlyMap<string, string>;

export function recordedIn({ conditions, decisions, actions }: ScreenSource): Recorded {
  return new Map<string, string>([
    ...conditions.map(({ code, state }) => [code, state] as const),
    ...decisions.filter(mayShow).map(({ id, text }) => [id, text] as const),
    ...actions
      .filter(mayShow)
      .map(
        ({ id, text, ownerKind, ownerOrganisationId, dueDate, conditionCode, status }) =>
          [id, JSON.stringify([text, ownerKind, ownerOrganisationId, dueDate, conditionCode, status])] as const,
      ),
  ]);
}

/** What is new or different; what was the latest stays so until something else is recorded or changed. */
export function latestOf(before: Recorded, now: Recorded, latest: ReadonlySet<string>): ReadonlySet<string> {
  const changed = [...now].filter(([id, words]) => before.get(id) !== words).map(([id]) => id);
  return changed.length > 0 ? new Set(changed) : latest;
}
