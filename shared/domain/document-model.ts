/**
 * A document as what it says, without how it looks: one tree that the writers of PDF and Word (and later ODT) each
 * set in type. Everything in it is plain data, so that it can cross to a worker thread.
 */
export interface DocumentTree {
  readonly title: string;
  /** BCP 47, for the reader's voice and hyphenation. */
  readonly language: 'nl-NL';
  /** The moment it was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Small words at the top of every page. */
  readonly header: { readonly left: string; readonly right: string };
  /** Small words at the foot of every page; the page number stands beside it. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** A stretch of words in one style; `\n` starts a new line within the paragraph. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
}
export type Runs = readonly Run[];

export type HeadingLevel = 1 | 2 | 3;

export type Block =
  /** Level 1 is the title; levels are never skipped. */
  | {
      readonly kind: 'heading';
      readonly level: HeadingLevel;
      readonly text: string;
      /** What it heads begins on a page of its own. */
      readonly newPage?: true;
    }
  | { readonly kind: 'paragraph'; readonly runs: Runs; readonly tone: 'body' | 'notice' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  /** Names of facts with what they are: "Instelling: PI Nieuwegein". */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | TableBlock;

export interface Fact {
  readonly term: string;
  readonly runs: Runs;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** One cell per column; a cell is never empty (a dash where there is nothing). */
  readonly rows: readonly (readonly Runs[])[];
}

/** A column with its header cell (scope: column). */
export interface Column {
  readonly title: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  /** The cells name their row (scope: row). */
  readonly namesRow?: true;
}

/** Words in one plain style. */
export function plain(text: string): Runs {
  return [{ text }];
}

/** The same document with all its words passed through `change`: headings, cells, page header, everything. */
export function mapWords(tree: DocumentTree, change: (words: string) => string): DocumentTree {
  const runs = (list: Runs): Runs => list.map((run) => ({ ...run, text: change(run.text) }));
  return {
    ...tree,
    title: change(tree.title),
    header: { left: change(tree.header.left), right: change(tree.header.right) },
    footer: change(tree.footer),
    blocks: tree.blocks.map((block): Block => {
      switch (block.kind) {
        case 'heading':
          return { ...block, text: change(block.text) };
        case 'paragraph':
          return { ...block, runs: runs(block.runs) };
        case 'list':
          return { ...block, items: block.items.map(runs) };
        case 'facts':
          return { ...block, facts: block.facts.map((fact) => ({ term: change(fact.term), runs: runs(fact.runs) })) };
        case 'table':
          return {
            ...block,
            columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
            rows: block.rows.map((row) => row.map(runs)),
          };
      }
    }),
  };
}
