import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { spokenName, listName } from '../../../shared/domain/person-name.ts';
import { formatDate, formatPartialDate } from '../../../shared/text/format.ts';
import { text } from '../../../shared/text/nl.ts';
import type { Place } from '../navigation.tsx';
import type { Command } from './commands.tsx';

/** One line of what was found. */
export interface Result {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly keys?: string;
  readonly open: () => void;
}

export interface ResultGroup {
  readonly id: string;
  readonly label: string;
  readonly results: readonly Result[];
}

/** What was found, in groups, the empty ones left out; a person without a case opens the list of cases. */
export function resultGroups(
  found: OutputOf<'find.search'>,
  commands: readonly Command[],
  go: (place: Place) => void,
): ResultGroup[] {
  const toCase = (caseId: CaseId | null) => (): void =>
    go(caseId === null ? { view: 'cases' } : { view: 'case', caseId });
  const groups: ResultGroup[] = [
    {
      id: 'people',
      label: text.find.people,
      results: found.people.map((person) => ({
        id: `person-${person.id}`,
        title: listName(person),
        detail: joined([
          person.birthDate === null ? '' : formatPartialDate(person.birthDate),
          person.institution,
          person.releaseDate === null ? text.find.noRelease : text.find.free(formatDate(person.releaseDate)),
          person.caseId === null ? text.find.noCase : '',
          ...person.marks,
        ]),
        open: toCase(person.caseId),
      })),
    },
    {
      id: 'groups',
      label: text.find.groups,
      results: found.groups.map(({ code, label, openCases }) => ({
        id: `group-${code}`,
        title: label,
        detail: text.find.openCases(openCases),
        open: () => go({ view: 'cases', targetGroup: code }),
      })),
    },
    {
      id: 'actions',
      label: text.find.actions,
      results: found.actions.map((action) => ({
        id: `action-${action.id}`,
        title: action.text,
        detail: joined([
          spokenName(action),
          action.owner ?? '',
          action.dueDate === null ? '' : formatDate(action.dueDate),
          text.labels.actionStatus[action.status],
        ]),
        open: toCase(action.caseId),
      })),
    },
    {
      id: 'decisions',
      label: text.find.decisions,
      results: found.decisions.map((decision) => ({
        id: `decision-${decision.id}`,
        title: decision.text,
        detail: joined([spokenName(decision), formatDate(decision.decidedOn)]),
        open: toCase(decision.caseId),
      })),
    },
    {
      id: 'commands',
      label: text.find.commands,
      results: commands.map(({ id, label, keys, run }) => ({
        id: `command-${id}`,
        title: label,
        detail: '',
        ...(keys === undefined ? {} : { keys }),
        open: run,
      })),
    },
  ];
  return groups.filter(({ results }) => results.length > 0);
}

/** The commands in whose words every typed word begins a word; all of them when nothing is typed. */
export function matchingCommands(commands: readonly Command[], typed: string): Command[] {
  const asked = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return commands.filter(({ label }) => {
    const own = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return asked.every((word) => own.some((one) => one.startsWith(word)));
  });
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
