import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../shared/domain/dates.ts';
import { expectNoViolations } from './accessible.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { picture } from './pictures.ts';
import { inBothSchemes } from './schemes.ts';

const lists = join(import.meta.dirname, '../../build/demo/lists');

async function toImport(app: RunningApp): Promise<void> {
  await openMadeVault(app);
  await goToImport(app.chair);
}

async function goToImport(chair: Page): Promise<void> {
  await chair.getByRole('navigation').getByText('Casussen').click();
  await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
}

async function look(page: Page, name: string): Promise<void> {
  await inBothSchemes(page, async (colorScheme) => {
    await picture(page, `import-${name}-${colorScheme}`);
    await expectNoViolations(page);
  });
}

test('a list goes in by four steps that need no explanation', async ({ start }) => {
  const app = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, dialogs } = app;
  await toImport(app);
  dialogs.open.push(join(lists, 'lijst-met-alles.csv'));
  await chair.getByRole('button', { name: 'Lijst kiezen' }).click();
  await expect(chair.getByText('Klopt per kolom')).toBeVisible();
  await expect(chair.getByText('niet herkend').first()).toBeVisible();
  await chair.getByRole('combobox', { name: 'Kolom Taal wordt' }).click();
  await chair.getByRole('option', { name: 'Weglaten' }).click();
  await look(chair, '2-columns');

  await chair.getByRole('button', { name: 'Verder naar voorbeeld' }).click();
  await expect(chair.getByText('Er staan 16 regels in de lijst')).toBeVisible();
  await expect(chair.getByText('1 vraag is nog niet beantwoord')).toBeVisible();
  await chair.getByText('Niet bruikbaar 5').click();
  await expect(chair.getByText('Datum vrij ligt vóór het begin')).toBeVisible();
  await expect(chair.getByText('Çelik')).toBeHidden();
  await chair.getByText('Vraag 1').click();
  await chair.getByRole('radio', { name: 'Nee, een andere persoon' }).check();
  await chair.getByText('Alles 16').click();
  await look(chair, '3-preview');
  await expect(chair.getByText('1 vraag is nog niet beantwoord')).toBeHidden();
  await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
  await expect(chair.getByText('9 nieuwe personen, elk met een casus')).toBeVisible();
  await expect(chair.getByRole('heading', { name: 'De lijst is ingelezen' })).toBeFocused();
  await expect(chair.getByText('5 regels niet bruikbaar')).toBeVisible();
  await look(chair, '5-done');
});

test('the columns are remembered, and a newer list updates', async ({ start }) => {
  const app = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, dialogs } = app;
  await toImport(app);
  dialogs.open.push(join(lists, 'lijst-met-alles.csv'));
  await chair.getByRole('button', { name: 'Lijst kiezen' }).click();
  await chair.getByRole('combobox', { name: 'Kolom Taal wordt' }).click();
  await chair.getByRole('option', { name: 'Weglaten' }).click();
  await chair.getByRole('button', { name: 'Verder naar voorbeeld' }).click();
  await expect(chair.getByText('De detentie vanaf 1 oktober 2026 eindigt dan op 14 november 2026')).toBeVisible();
  await expect(chair.getByText('Valt samen met een detentie die nog liep')).toBeVisible();
  await picture(chair, 'import-overlap', { fullPage: true });
  await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
  await expect(chair.getByText('1 regel niet ingelezen: de vraag was niet beantwoord')).toBeVisible();

  await chair.getByRole('button', { name: 'Nog een lijst inlezen' }).click();
  dialogs.open.push(join(lists, 'lijst-met-alles.csv'));
  await chair.getByRole('button', { name: 'Lijst kiezen' }).click();
  await expect(chair.getByText('U las eerder een lijst met deze koppen in')).toBeVisible();
  await expect(chair.getByRole('combobox', { name: 'Kolom Taal wordt' })).toHaveValue('Weglaten');

  dialogs.open.push(join(lists, 'lijst-met-alles-nieuwer.csv'));
  await chair.getByRole('button', { name: 'Andere lijst kiezen' }).click();
  await expect(chair.getByText('Klopt per kolom')).toBeVisible();
  await chair.getByRole('button', { name: 'Verder naar voorbeeld' }).click();
  // The first list ended this detention where its other one begins; this list says that it still runs.
  await expect(chair.getByText('Datum vrij: 14 november 2026 → 16 december 2026')).toBeVisible();
  await expect(chair.getByText('Er lopen dan twee detenties tegelijk')).toBeVisible();
  await expect(chair.getByText('Inrichting: niet bekend → JC Zeist')).toBeVisible();
  await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
  await expect(chair.getByText('1 nieuwe persoon met een casus')).toBeVisible();
  await expect(chair.getByText('2 personen bijgewerkt')).toBeVisible();
  expect(app.host.refusedRequests()).toBe(0);
});

test('a long list is looked through page by page, and one outcome by itself', async ({ start }) => {
  const app = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, dialogs } = app;
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  try {
    const path = join(folder, 'lijst.csv');
    const people = Array.from({ length: 119 }, (_, n) => `Bakker${n};Sam;${addDays('1960-01-01', 40 * n)}`);
    await writeFile(path, ['Achternaam;Voornamen;Geboortedatum', ...people, ';Zonder;1990-01-01'].join('\n'));
    await toImport(app);
    dialogs.open.push(path);
    await chair.getByRole('button', { name: 'Lijst kiezen' }).click();
    await chair.getByRole('button', { name: 'Verder naar voorbeeld' }).click();
    await expect(chair.getByText('Er staan 120 regels in de lijst')).toBeVisible();
    await expect(chair.getByText('Bakker0, Sam')).toBeVisible();
    await chair.getByRole('button', { name: 'Bladzijde 3' }).click();
    await expect(chair.getByText('Bakker118, Sam')).toBeVisible();
    await expect(chair.getByText('Bakker0, Sam')).toBeHidden();
    await chair.getByText('Niet bruikbaar 1').click();
    await expect(chair.getByRole('row', { name: /Zonder/ })).toBeVisible();
    await expect(chair.getByRole('row')).toHaveCount(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('an answer shows at once what it leads to, in its place, by keyboard, and can be taken back', async ({
  start,
}) => {
  const app = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, dialogs } = app;
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  const toPreview = async (...rows: string[]) => {
    const path = join(folder, 'lijst.csv');
    await writeFile(path, ['Achternaam;Voornamen;Geboortedatum;Begin;Einddatum;Inrichting', ...rows].join('\n'));
    dialogs.open.push(path);
    await chair.getByRole('button', { name: 'Lijst kiezen' }).click();
    await chair.getByRole('button', { name: 'Verder naar voorbeeld' }).click();
  };
  try {
    await toImport(app);
    await toPreview('Jansen;Kevin;12-03-1995;01-10-2026;09-12-2026;PI Nieuwegein');
    await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
    await chair.getByRole('button', { name: 'Nog een lijst inlezen' }).click();
    const others = Array.from({ length: 60 }, (_, n) => `Bakker${n};Sam;${addDays('1960-01-01', 40 * n)};;;`);
    await toPreview(
      ...others,
      'Janssen;Kevin;12-03-1995;01-11-2026;16-12-2026;JC Zeist',
      'Jansen;Kevin;12-03-1985;01-11-2026;;',
    );
    await expect(chair.getByText('2 vragen zijn nog niet beantwoord')).toBeVisible();
    await chair.getByRole('button', { name: 'Bladzijde 2' }).click();
    const row = chair.getByRole('row', { name: /Janssen, Kevin/ });
    const answers = row.getByRole('radiogroup', { name: 'Antwoord voor regel 62' });
    await answers.getByRole('radio', { name: 'Nog kiezen' }).focus();

    // "Ja" is two up: on the way there, the answer is "Nee".
    await chair.keyboard.press('ArrowUp');
    await expect(row.getByText('+ Nieuw')).toBeVisible();
    await chair.keyboard.press('ArrowUp');
    await expect(row.getByText('De detentie vanaf 1 oktober 2026 eindigt dan op 31 oktober 2026')).toBeVisible();
    await expect(row.getByText('Achternaam: Jansen → Janssen')).toBeVisible();
    await expect(row.getByText('Valt samen met een detentie die nog liep')).toBeVisible();
    await expect(answers.getByRole('radio', { name: 'Ja: Jansen, Kevin' })).toBeFocused();
    await expect(answers.getByRole('radio', { name: 'Ja: Jansen, Kevin' })).toBeChecked();
    await expect(chair.getByRole('button', { name: 'Bladzijde 2' })).toHaveAttribute('aria-current', 'page');
    await expect(chair.getByText('1 vraag is nog niet beantwoord')).toBeVisible();
    await expect(chair.getByText('Vraag 2 · 1 open')).toBeVisible();
    await expect(chair.getByText('Gewijzigd 1')).toBeVisible();
    await row.scrollIntoViewIfNeeded();
    await look(chair, '4-answered');

    // Among the questions it stays, with its answer, and another answer is given in the same place.
    await chair.getByText('Vraag 2 · 1 open').click();
    await expect(chair.getByRole('row')).toHaveCount(3);
    await answers.getByRole('radio', { name: 'Nee, een andere persoon' }).check();
    await expect(row.getByText('+ Nieuw')).toBeVisible();
    await expect(row.getByText('eindigt dan op')).toBeHidden();
    await expect(chair.getByText('Gewijzigd 0')).toBeVisible();
    await answers.getByRole('radio', { name: 'Ja: Jansen, Kevin' }).check();
    await chair.getByRole('radiogroup', { name: 'Antwoord voor regel 63' }).getByText('Nee, een andere').click();
    await expect(chair.getByText('Alle 2 vragen zijn beantwoord')).toBeVisible();
    await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
    await expect(chair.getByText('61 nieuwe personen, elk met een casus')).toBeVisible();
    await expect(chair.getByText('1 persoon bijgewerkt')).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a file that is no list says what to do, and nothing changes', async ({ start }) => {
  const app = await start();
  await toImport(app);
  app.dialogs.open.push(join(lists, 'README.md').replace('README.md', 'bestaat-niet.csv'));
  await app.chair.getByRole('button', { name: 'Lijst kiezen' }).click();
  await expect(app.chair.getByText('Dit bestand is niet te lezen')).toBeVisible();
  await expect(app.chair.getByRole('button', { name: 'Lijst kiezen' })).toBeEnabled();
});
