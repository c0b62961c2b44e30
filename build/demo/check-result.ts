import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableView } from '../../shared/contract/table.ts';
import type { ImportSummary } from '../../shared/domain/import-model.ts';
import { text } from '../../shared/text/nl.ts';
import { DemoFailure } from './demo-failure.ts';
import { areAllDifferent } from './partner-sets.ts';
import type { Stage } from './stage.ts';

/** What stands in `summary.json`. */
export interface DemoSummary {
  /** New persons. */
  readonly imported: number;
  readonly changed: number;
  readonly duplicates: number;
  /** Rows that were not taken in, as the sheet counts them: not usable, or a question that nobody answered. */
  readonly rejected: readonly { readonly row: number; readonly reason: string }[];
  readonly cases: number;
  readonly decisions: number;
  readonly actions: number;
  readonly files: readonly string[];
}

/** The numbers as the core gave them. */
export function summaryOf(imported: ImportSummary, views: readonly TableView[], files: readonly string[]): DemoSummary {
  const unusable = imported.rejected.map(({ row, reasons }) => ({
    row,
    reason: reasons.map((reason) => text.imports.reasons[reason]).join('; '),
  }));
  const unanswered = imported.undecided.map((row) => ({ row, reason: text.imports.undecidedReason }));
  return {
    imported: imported.imported,
    changed: imported.changed,
    duplicates: imported.duplicates,
    rejected: [...unusable, ...unanswered].toSorted((a, b) => a.row - b.row),
    cases: views.length,
    decisions: views.reduce((sum, view) => sum + view.decisions.length, 0),
    actions: views.reduce((sum, view) => sum + view.actions.length, 0),
    files,
  };
}

/** @throws DemoFailure naming the first thing that is not as it was asked for. */
export async function checkResult(
  { replies, host, bugs, options }: Stage,
  { views, expected }: { readonly views: readonly TableView[]; readonly expected: number },
): Promise<void> {
  const agenda = replies.latest('meetings.get', ({ meeting }) => meeting.status === 'closed')?.agenda ?? [];
  const present = views.map((view) =>
    view.presence.filter(({ state }) => state === 'present').map(({ organisationId }) => organisationId),
  );
  const owners = views.map((view) => new Set(view.actions.map((action) => action.ownerOrganisationId)));
  const pdf = await readFile(join(options.out, 'verslag.pdf'));
  const docx = await readFile(join(options.out, 'verslag.docx'));
  const demands: readonly (readonly [boolean, string])[] = [
    [views.length === expected && agenda.length === expected, 'niet elke casus is behandeld'],
    [agenda.every(({ status }) => status === 'discussed'), 'niet elke casus staat als besproken'],
    [views.every(({ decisions }) => decisions.length === 1), 'niet elke casus heeft één besluit'],
    [owners.every((set) => set.size === 2 && !set.has(null)), 'niet elke casus heeft twee acties bij twee partners'],
    [present.every((set) => set.length > 0) && areAllDifferent(present), 'niet elke casus heeft een eigen tafel'],
    [pdf.subarray(0, 5).toString() === '%PDF-', 'verslag.pdf is geen PDF'],
    [docx.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')), 'verslag.docx is geen Word-bestand'],
    [host.refusedRequests() === 0, 'een venster vroeg om meer dan zijn eigen bestanden'],
    [bugs.length === 0, `er ging iets mis: ${bugs.join('; ')}`],
  ];
  for (const [holds, otherwise] of demands) if (!holds) throw new DemoFailure(`Nagekeken: ${otherwise}.`);
}
