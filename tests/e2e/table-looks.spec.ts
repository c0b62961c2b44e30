import type { Page } from '@playwright/test';
import { findCase } from '../../db/repositories/cases.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';
import { insertAction, insertDecision } from '../../db/repositories/records.ts';
import type { App } from '../../main/app/app.ts';
import { decisionId } from '../../shared/domain/ids.ts';
import { anAction, idOf } from '../fixtures/builders.ts';
import { type SetTable } from '../fixtures/table.ts';
import { expect, test } from './app-fixture.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolations } from './accessible.ts';
import { atTable, openScreen } from './at-table.ts';
import { picture, pictureAtSizes } from './pictures.ts';
import { sideways } from './sideways.ts';

test('a full slide shows whole items and says which page it is, in letters of 28 pixels and up', async ({ start }) => {
  const running = await atTable(start);
  const { chair, app, table } = running;
  fillCase(app, table);
  const screen = await openScreen(running);
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText(/^1 van \d+$/)).toHaveCount(2);
  await expect(screen.getByText('Actie 30 ')).toBeVisible();
  expect(await screen.evaluate(cutOffOrSmall)).toEqual([]);
  await picture(screen, 'screen-full');
  await pictureAtSizes(chair, 'table-full');
});

test('very long names, an action row and 200 % zoom stay whole in the dark', async ({ start }) => {
  const running = await atTable(start, { colorScheme: 'dark' });
  const { chair, table, app } = running;
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.long', topics: ['table', 'meetings', 'partners', 'subjects'] }, (writer) => {
    for (const { id } of listOrganisations(writer.db))
      if (id === table.probation)
        writer.update('partnerOrganisation', id, { name: `Stichting ${longWord} Midden-Nederland` });
    const { subjectId } = findCase(writer.db, first.caseId) ?? {};
    if (subjectId !== undefined) writer.update('subject', subjectId, { surname: `Van ${longWord} tot Grootlandswijk` });
    insertAction(
      writer,
      anAction(first.id, first.caseId, { ownerOrganisationId: table.probation, dueDate: '2026-12-28' }),
    );
  });
  await expect(chair.getByRole('heading', { name: /Grootlandswijk/ })).toBeVisible();
  const screen = await openScreen(running);
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText('Woontraject aanmelden')).toBeVisible();
  expect(await screen.evaluate(cutOffOrSmall)).toEqual([]);
  await picture(screen, 'screen-long-dark');
  await chair.getByRole('textbox', { name: 'Nieuwe actie' }).click();
  expect(await oneLine(chair)).toBe(true);
  await expectNoViolations(chair);
  await pictureAtSizes(chair, 'table-long-dark');
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await expectNoViolations(chair);
});

/** Whether who, when and for what of the first action stand on one line. */
async function oneLine(page: Page): Promise<boolean> {
  const names = ['Wie doet actie 1', 'Uiterste datum van actie 1', 'Basisvoorwaarde bij actie 1'];
  const boxes = await Promise.all(names.map((name) => page.getByLabel(name).boundingBox()));
  const middles = boxes.map((box) => (box === null ? Number.NaN : box.y + box.height / 2));
  return Math.max(...middles) - Math.min(...middles) < 4;
}

/** Texts on the page that stick out of it or of their list, or are smaller than 28 pixels. */
function cutOffOrSmall(): string[] {
  const leaves = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (one) => one.children.length === 0 && one.innerText !== '' && one.offsetParent !== null,
  );
  return leaves
    .filter((leaf) => {
      const box = leaf.getBoundingClientRect();
      const list = (leaf.closest('ul')?.parentElement ?? document.body).getBoundingClientRect();
      const outside = box.bottom > list.bottom + 2 || box.top < list.top - 2 || box.right > window.innerWidth;
      return outside || Number.parseFloat(getComputedStyle(leaf).fontSize) < 28;
    })
    .map((leaf) => leaf.innerText);
}

const longWord = 'Huurovereenkomstverlengingsaanvraagformulierenadministratieverantwoordelijken';

/** A case with more than fits anywhere. */
function fillCase(app: App, table: SetTable): void {
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.fill', topics: ['table'] }, (writer) => {
    for (let n = 1; n <= 30; n += 1) {
      insertDecision(writer, {
        ...{ id: idOf(decisionId), discussionId: first.id, caseId: first.caseId, position: n },
        ...{ rationale: '', handling: 'normal' as const, health: 'auto' as const },
        text: n % 6 === 0 ? `Besluit ${n} ${longWord}` : `Besluit ${n} over het woontraject na vrijlating`,
      });
      insertAction(
        writer,
        anAction(first.id, first.caseId, {
          ...{ position: n, ownerOrganisationId: n % 2 === 0 ? table.housing : table.probation },
          text: `Actie ${n} ${n % 5 === 0 ? longWord : 'sleutel regelen vóór vrijlating en huurcontract laten tekenen'}`,
        }),
      );
    }
  });
}

test('both windows are right in the dark', async ({ start }) => {
  const running = await atTable(start, { colorScheme: 'dark' });
  const { chair } = running;
  const screen = await openScreen(running);
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  for (const page of [chair, screen]) await expectNoViolations(page);
});
