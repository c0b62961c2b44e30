import type { Page } from '@playwright/test';
import { listDecisions, listNotes } from '../../db/repositories/records.ts';
import { listActionsOfCase } from '../fixtures/actions-of-case.ts';
import { plainTextOf } from '../../shared/domain/rich-text.ts';
import { setTable } from '../fixtures/table.ts';
import type { Start } from './app-fixture.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { openTable } from './at-table.ts';
import { openMadeVault } from './made-vault.ts';

/** A running meeting of two cases on 3 December 2026, before the first one. */
export async function atEntryLine(start: Start) {
  const running = await start();
  const { app, chair } = running;
  await openMadeVault(running);
  const table = setTable(app);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  await openTable(chair);
  const db = () => vaultOf(app).db;
  const recorded = () => ({
    actions: listActionsOfCase(db(), first.caseId).map(({ text, dueDate, conditionCode, ownerOrganisationId }) => ({
      ...{ text, dueDate, conditionCode, ownerOrganisationId },
    })),
    decisions: listDecisions(db(), first.id).map(({ text, rationale, handling }) => ({ text, rationale, handling })),
    notes: listNotes(db(), first.id)
      .map(({ kind, body }) => `${kind}: ${plainTextOf(body)}`)
      .sort(),
  });
  return { ...running, table, first, recorded };
}

/** The line itself. */
export const lineOf = (chair: Page) => chair.getByRole('combobox', { name: 'Invoerregel' });
/** What the line was understood as. */
export const understood = (chair: Page) => chair.getByRole('group', { name: 'Begrepen als' });
