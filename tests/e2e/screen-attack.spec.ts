import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';
import type { InputOf, NamesOfKind } from '../../shared/contract/contract.ts';
import {
  confirmTable,
  fillWithSecrets,
  healthSecret,
  neverOnScreen,
  secretPeople,
  unconfirmTable,
  visibleWord,
} from '../fixtures/secret-vault.ts';
import { expect, test } from './app-fixture.ts';
import { recordFrames, takeFrames } from './frame-recorder.ts';
import { openMadeVault } from './made-vault.ts';

const switches = 52;

/** Whose marks a frame holds: numbers of the cases on the agenda. */
function casesIn(frame: string): number[] {
  return secretPeople.flatMap(({ surname, givenNames }, at) =>
    [surname, givenNames, visibleWord(at + 1)].some((word) => frame.includes(word)) ? [at] : [],
  );
}

/** What is wrong with a row of frames in which only the cases that are allowed may be seen, and none after neutral. */
function leaksIn(
  row: readonly string[],
  allowed: { readonly first: number | null; readonly then: number | null },
): string[] {
  const wrong: string[] = [];
  let isNeutral = allowed.first === null;
  for (const frame of row) {
    const secret = neverOnScreen.exec(frame)?.[0] ?? (frame.includes(healthSecret) ? healthSecret : null);
    if (secret !== null) wrong.push(secret);
    const seen = casesIn(frame);
    if (seen.length === 0) isNeutral = true;
    const expected = isNeutral ? allowed.then : allowed.first;
    for (const at of seen) if (at !== expected) wrong.push(`case ${at + 1}`);
    if (!frame.startsWith('Casustafel\n') && !frame.startsWith('\n')) wrong.push('title');
  }
  return wrong;
}

async function ask<N extends NamesOfKind<'command' | 'task'>>(page: Page, name: N, input: InputOf<N>): Promise<void> {
  const message: unknown = { v: 1, name, input, requestId: randomUUID() };
  const reply = replyEnvelope.parse(
    await page.evaluate((sent) => (globalThis as unknown as { bridge: Bridge }).bridge.invoke(sent), message),
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
}

test('over 52 case switches no frame of the shared screen holds a secret, or a case whose table is not confirmed', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const running = await start();
  const { app, host, chair } = running;
  await openMadeVault(running);
  const table = fillWithSecrets(app);
  await host.context.addInitScript(recordFrames);
  await ask(chair, 'screen.open', { displayId: null });
  const shared = await running.screen();
  await shared.setViewportSize({ width: 1280, height: 720 });
  const neutral = shared.getByRole('heading', { name: 'Themakamer' });
  const clock = shared.locator('h1 + div');
  const picture = (): Promise<Buffer> => shared.screenshot({ mask: [clock], animations: 'disabled' });
  await expect(neutral).toBeVisible();
  await shared.evaluate(() => document.fonts.ready);
  const neutralPicture = await picture();
  expect(leaksIn(await takeFrames(shared), { first: null, then: null })).toEqual([]);

  confirmTable(app, table.discussions[0]?.id ?? null);
  let at = 0;
  let seen = 0;
  for (let nth = 0; nth < switches; nth += 1) {
    const own = secretPeople[at];
    const page = nth % 3 === 2 ? 'reading' : 'records';
    await ask(chair, 'screen.show', { page });
    await expect(shared.getByRole('heading', { name: own?.surname ?? '' })).toBeVisible();
    await expect(shared.getByText(`Besluit ${visibleWord(at + 1)}`)).toBeVisible();
    if (nth % 5 === 0) await ask(chair, 'screen.showTimer', { shown: nth % 2 === 0 });
    if (nth % 4 === 1) await ask(chair, 'screen.freeze', { frozen: true });
    if (nth % 7 === 3) await shared.keyboard.press('F9');
    const confirmed = await takeFrames(shared);
    expect(leaksIn(confirmed, { first: nth === 0 ? null : at, then: at })).toEqual([]);
    seen += confirmed.filter((frame) => casesIn(frame).includes(at)).length;

    const next = (at + 1 + (nth % 3)) % secretPeople.length;
    const target = table.discussions[next];
    if (target === undefined) throw new Error('no case');
    unconfirmTable(app, target.id);
    await ask(chair, 'meetings.goTo', { meetingId: table.meetingId, discussionId: target.id });
    await expect(neutral).toBeVisible();
    // Whatever the chair asks for now, the screen stays as it is.
    await ask(chair, 'screen.show', { page: 'records' });
    await ask(chair, 'screen.show', { page: 'reading' });
    expect((await picture()).equals(neutralPicture)).toBe(true);
    expect(leaksIn(await takeFrames(shared), { first: at, then: null })).toEqual([]);
    confirmTable(app, target.id);
    at = next;
  }
  expect(seen).toBeGreaterThanOrEqual(switches);

  // A view that leaks on purpose, for a single event: the test sees it.
  const [other] = secretPeople;
  await ask(chair, 'screen.neutral', {});
  await expect(neutral).toBeVisible();
  await takeFrames(shared);
  const honest = app.screen.current.bind(app.screen);
  app.screen.current = () => ({ slide: 'neutral', meetingTitle: `Straks ${other.surname}, BSN 999990019` });
  app.bus.emitScreenChanged();
  await expect(shared.getByRole('heading', { name: /Straks/ })).toBeVisible();
  app.screen.current = honest;
  app.bus.emitScreenChanged();
  await expect(neutral).toHaveText('Themakamer');
  const leaked = leaksIn(await takeFrames(shared), { first: null, then: null });
  expect(leaked).toContain('case 1');
  expect(leaked).toContain('99999');
});
