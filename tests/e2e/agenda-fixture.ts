import type { Locator, Page } from '@playwright/test';
import type { ConditionState } from '../../shared/domain/case.ts';
import { personId, regionItemId, type CaseId, type OrganisationId } from '../../shared/domain/ids.ts';
import type { Vault } from '../../main/app/vault.ts';
import { insertPerson, listOrganisations } from '../../db/repositories/partners.ts';
import { insertRegionItem, listRegionItems } from '../../db/repositories/region-items.ts';
import type { Writer } from '../../db/writer.ts';
import { idOf } from '../fixtures/builders.ts';
import { seed, seedCase, seedOrganisation } from '../fixtures/seed-agenda.ts';
import type { RunningApp } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';

export interface Partners {
  readonly municipality: OrganisationId;
  readonly probation: OrganisationId;
  readonly prison: OrganisationId;
  readonly housing: OrganisationId;
}

export const conditionCodes = ['id_document', 'housing', 'income', 'debts', 'care'] as const;

/**
 * An open vault in which exactly these partners and conditions are in use, whatever the way of working brings: what
 * the agenda shows must not depend on it.
 */
export async function openVault(running: RunningApp): Promise<{ vault: Vault; partners: Partners }> {
  const vault = await openMadeVault(running);
  return { vault, partners: seed(vault, fillPartners) };
}

function fillPartners(writer: Writer): Partners {
  for (const one of listOrganisations(writer.db)) writer.update('partnerOrganisation', one.id, { active: false });
  for (const one of listRegionItems(writer.db)) writer.remove('regionItem', one.id);
  const labels = ['ID-bewijs', 'Huisvesting', 'Inkomen', 'Schulden', 'Zorg'];
  conditionCodes.forEach((code, index) =>
    insertRegionItem(writer, {
      id: idOf(regionItemId),
      kind: 'condition',
      code,
      label: labels[index] ?? code,
      shortLabel: '',
      days: null,
      validFrom: null,
      validTo: null,
      remark: '',
      active: true,
      position: index + 1,
    }),
  );
  const make = (name: string, shortName: string, position: number, attendance: 'core' | 'guest') =>
    seedOrganisation(writer, { name, shortName, position, attendance });
  const partners = {
    municipality: make('Gemeente Utrecht', 'Gem', 1, 'core'),
    probation: make('Reclassering Nederland', 'Recl', 2, 'core'),
    prison: make('PI Nieuwegein', 'PI', 3, 'core'),
    housing: make('Woonstichting De Brug', 'Woonst', 4, 'guest'),
  };
  insertPerson(writer, {
    id: idOf(personId),
    organisationId: partners.housing,
    name: 'Els Kok',
    function: 'consulent',
    phone: '',
    email: '',
    confidentialitySignedOn: null,
    active: true,
  });
  return partners;
}

const statesInTurn: readonly ConditionState[] = ['arranged', 'in-progress', 'open', 'unknown'];

/** Cases whose release lies ever later, with every state of a condition. */
export function seedPeople(vault: Vault, surnames: readonly string[], from = 4): CaseId[] {
  return seed(vault, (writer) =>
    surnames.map((surname, index) =>
      seedCase(writer, {
        person: { surname, givenNames: index % 2 === 0 ? 'Kevin' : 'Yassine' },
        releaseDate: dayOf(from + index),
        conditions: Object.fromEntries(
          conditionCodes.map((code, nth) => [code, statesInTurn[(index + nth) % statesInTurn.length] ?? 'open']),
        ),
      }),
    ),
  );
}

function dayOf(december: number): string {
  return new Date(Date.UTC(2026, 11, december)).toISOString().slice(0, 10);
}

/** The cases on the agenda, as lines of the list. */
export function agendaRows(page: Page): Locator {
  return page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
}

/** Surnames, from the first case to the last. */
export async function agendaOrder(page: Page): Promise<string[]> {
  const names = await agendaRows(page)
    .getByRole('button', { name: /^Casus van/ })
    .allTextContents();
  return names.map((name) => name.replace(/,.*/, ''));
}

/** Makes the meeting of 3 December through the form and waits for its agenda. */
export async function makeMeeting(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'Nieuw overleg' }).click();
  const form = chair.getByRole('dialog', { name: 'Nieuw overleg' });
  await form.getByLabel('Naam').fill('Themakamer');
  await form.getByLabel('Datum').fill('3-12-2026');
  await form.getByLabel('Datum').blur();
  await form.getByLabel('Begintijd').fill('09:30');
  await form.getByLabel('Plaats').fill('Zaal 2');
  await form.getByRole('button', { name: 'Overleg maken' }).click();
  await chair.getByRole('heading', { name: 'Themakamer', level: 2 }).waitFor();
}
