import type { z } from 'zod';
import { captureContract } from './capture.ts';
import { casesContract } from './cases.ts';
import { closingContract } from './closing.ts';
import { documentsContract } from './documents.ts';
import { findContract } from './find.ts';
import { firstContract } from './first-contract.ts';
import { flowContract } from './flow.ts';
import { importsContract } from './imports.ts';
import { journalContract } from './journal.ts';
import { meetingsContract } from './meetings.ts';
import { partnersContract } from './partners.ts';
import { regionContract } from './region.ts';
import { runSheetContract } from './run-sheet.ts';
import { screenContract } from './screen.ts';
import { subjectsContract } from './subjects.ts';
import { tableContract } from './table.ts';

/** All that a window can ask: read this first. Each name is `area.verb`. */
export const contract = {
  ...firstContract,
  ...regionContract,
  ...partnersContract,
  ...subjectsContract,
  ...casesContract,
  ...meetingsContract,
  ...runSheetContract,
  ...tableContract,
  ...flowContract,
  ...closingContract,
  ...captureContract,
  ...screenContract,
  ...importsContract,
  ...documentsContract,
  ...journalContract,
  ...findContract,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type InputOf<N extends ProcedureName> = z.input<Contract[N]['input']>;
export type ParsedInputOf<N extends ProcedureName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends ProcedureName> = z.output<Contract[N]['output']>;
export type NamesOfKind<K extends Contract[ProcedureName]['kind']> = {
  [N in ProcedureName]: Contract[N]['kind'] extends K ? N : never;
}[ProcedureName];
