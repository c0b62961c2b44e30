import {
  previewRowsPerPage,
  type ImportChange,
  type ImportPreview,
  type ImportPreviewPart,
  type ImportPreviewRow,
  type ImportWarning,
} from '../../shared/domain/import-model.ts';
import type { KnownPerson } from '../../shared/domain/import-people.ts';
import { countPlanned, isOfKind, type PlannedRow } from '../../shared/domain/import-plan.ts';
import type { FieldChange } from '../../shared/domain/import-update.ts';
import { maskBsn } from '../../shared/domain/bsn.ts';
import { detentionTitle, releaseDateCertainty } from '../../shared/domain/detention.ts';
import { listName } from '../../shared/domain/person-name.ts';
import { sex } from '../../shared/domain/subject.ts';
import { formatDate, formatPartialDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';

/** One page of what was planned, or the rows that are in view already, in words, with the counts of all. */
export function previewPage(plan: readonly PlannedRow[], { kind, page, rows }: ImportPreviewPart): ImportPreview {
  const wanted = kind === null ? plan : plan.filter((planned) => isOfKind(planned, kind));
  const from = (page - 1) * previewRowsPerPage;
  const inView =
    rows === null
      ? wanted.slice(from, from + previewRowsPerPage)
      : plan.filter((planned) => rows.includes(planned.row.row));
  return {
    counts: countPlanned(plan),
    questions: plan.filter((planned) => isOfKind(planned, 'nearly')).length,
    matching: wanted.length,
    rows: inView.map(previewRow),
  };
}

/** One line of the preview. */
function previewRow(planned: PlannedRow): ImportPreviewRow {
  const { row } = planned;
  return {
    row: row.row,
    name: row.surname === '' ? [row.givenNames, row.prefix].filter((part) => part !== '').join(' ') : listName(row),
    birthDate: row.birthDate === null ? row.asWritten.birthDate : formatPartialDate(row.birthDate),
    institution: row.institution,
    releaseDate: row.releaseDate === null ? row.asWritten.releaseDate : formatDate(row.releaseDate),
    warnings: warningsOf(planned),
    outcome: outcomeOf(planned),
    candidates: planned.asked.map((person) => ({ subjectId: person.id, label: personLabel(person) })),
  };
}

function warningsOf(planned: PlannedRow): ImportWarning[] {
  const warnings = [...planned.row.warnings];
  if (planned.kind === 'duplicate' && planned.differs) warnings.push('duplicate-differs');
  if ((planned.kind === 'changed' || planned.kind === 'same') && planned.update.changes.some(({ kept }) => kept))
    warnings.push('kept-by-hand');
  if ((planned.kind === 'changed' || planned.kind === 'same') && planned.update.overlap !== null)
    warnings.push(`overlap-${planned.update.overlap}`);
  return warnings;
}

function outcomeOf(planned: PlannedRow): ImportPreviewRow['outcome'] {
  switch (planned.kind) {
    case 'new':
      return { kind: 'new' };
    case 'changed':
      return {
        kind: 'changed',
        subjectId: planned.person.id,
        changes: planned.update.changes.map(changeInWords),
        newDetention: planned.newPeriod !== null,
        ended: planned.update.ends.map(({ period, patch }) => ({
          begin: inWords('beginDate', period.beginDate ?? ''),
          on: inWords('releaseDate', patch.releaseDate ?? ''),
        })),
      };
    case 'same':
      return { kind: 'same', subjectId: planned.person.id, kept: planned.update.changes.map(changeInWords) };
    case 'duplicate':
      return { kind: 'duplicate', ofRow: planned.ofRow };
    case 'nearly':
      return { kind: 'nearly' };
    case 'rejected':
      return { kind: 'rejected', reasons: [...planned.row.reasons] };
  }
}

/** "Jansen, Kevin van den, 12 maart 1995": enough to tell two people apart. */
function personLabel(person: KnownPerson): string {
  const born = person.birthDate === null ? text.imports.birthUnknown : formatPartialDate(person.birthDate);
  const bsn = person.bsn === null ? '' : ` · ${text.imports.bsnLabel} ${maskBsn(person.bsn)}`;
  return `${listName(person)} · ${born}${bsn}`;
}

function changeInWords({ field, from, to, kept }: FieldChange): ImportChange {
  return { field, from: inWords(field, from), to: inWords(field, to), kept };
}

function inWords(field: FieldChange['field'], value: string): string {
  if (value === '') return '';
  switch (field) {
    case 'birthDate':
      return formatPartialDate(value);
    case 'beginDate':
    case 'releaseDate':
      return formatDate(value);
    case 'bsn':
      return maskBsn(value);
    case 'sex':
      return text.labels.sex[sex.parse(value)];
    case 'title': {
      // The list's own word (a title remark) is shown as it stands.
      const known = detentionTitle.safeParse(value);
      return known.success ? text.labels.detentionTitle[known.data] : value;
    }
    case 'releaseDateCertainty':
      return text.labels.certainty[releaseDateCertainty.parse(value)];
    default:
      return value.length > 300 ? `${value.slice(0, 299)}…` : value;
  }
}
