import { useEffect, useRef, useState } from 'react';
import type {
  ColumnMapping,
  ImportDecision,
  ImportOutcomeKind,
  ImportPreview,
} from '../../../../shared/domain/import-model.ts';
import { useAct } from '../../../client/use-call.ts';

interface PreviewInView {
  /** Stays in view while the next page is on its way; null until the first one came. */
  readonly seen: ImportPreview | null;
  readonly error: Error | null;
  readonly kind: ImportOutcomeKind | 'all';
  readonly page: number;
  readonly decisions: readonly ImportDecision[];
  /** What the last answer leads to is not in view yet. */
  readonly behind: boolean;
  readonly show: (kind: ImportOutcomeKind | 'all', page: number) => void;
  /** Undefined takes the answer back. */
  readonly answer: (row: number, same: ImportDecision['same'] | undefined) => void;
}

/** The plan of a list as it is looked through, made anew with every answer. */
export function usePreview(token: string, mapping: ColumnMapping): PreviewInView {
  const preview = useAct('imports.preview');
  const [decisions, setDecisions] = useState<readonly ImportDecision[]>([]);
  const [kind, setKind] = useState<ImportOutcomeKind | 'all'>('all');
  const [page, setPage] = useState(1);
  const [seen, setSeen] = useState<{ preview: ImportPreview; decisions: readonly ImportDecision[] } | null>(null);

  const ask = (
    given: readonly ImportDecision[],
    part: { kind: ImportOutcomeKind | 'all'; page: number; rows: number[] | null },
  ): void => {
    const asked = { token, mapping, decisions: [...given], ...part, kind: part.kind === 'all' ? null : part.kind };
    preview.mutate(asked, { onSuccess: (answered) => setSeen({ preview: answered, decisions: given }) });
  };
  const show = (chosen: ImportOutcomeKind | 'all', at: number): void => {
    setKind(chosen);
    setPage(at);
    ask(decisions, { kind: chosen, page: at, rows: null });
  };
  const first = useRef(show);
  useEffect(() => first.current('all', 1), []);

  const answer = (row: number, same: ImportDecision['same'] | undefined): void => {
    const others = decisions.filter((known) => known.row !== row);
    const given = same === undefined ? others : [...others, { row, same }];
    setDecisions(given);
    // The same rows, not the same page: with its answer a row may be of another kind, and would go from under the eye.
    ask(given, { kind, page, rows: seen?.preview.rows.map((one) => one.row) ?? null });
  };
  return {
    ...{ kind, page, decisions, show, answer },
    seen: seen?.preview ?? null,
    error: preview.error,
    behind: seen?.decisions !== decisions,
  };
}
