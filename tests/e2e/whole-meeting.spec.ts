import { cpSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { findEntryDraft } from '../../db/repositories/capture.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { changePreferences } from '../../main/services/preferences-service.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { seedTwelveCases, threeGuests } from '../fixtures/twelve-cases.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { browserPid } from './browser-pid.ts';
import { type KeyboardTable, openScreen, overrideReason, secretWords } from './keyboard-table.ts';
import { press } from './keyboard.ts';
import { openMadeVault } from './made-vault.ts';
import { MeetingPlay } from './meeting-play.ts';
import { saidInMinutes } from './said-in-minutes.ts';
import { testPassphrase } from './vault-steps.ts';
import { fromTheKill, untilTheEnd, untilTheKill } from './whole-meeting-cases.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** From the list of meetings to the first tafelwissel. */
async function begin({ chair }: RunningApp): Promise<void> {
  await chair.keyboard.press('Alt+1');
  await press(chair, chair.getByRole('button', { name: /Themakamer/ }), 'Enter');
  await press(chair, chair.getByRole('button', { name: 'Overleg starten' }), 'Enter');
  await expect(chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' })).toBeFocused();
}

test('a meeting of twelve cases by keyboard alone, with a kill in the middle, and minutes of what was said', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const play = new MeetingPlay();
  const now = (): Date => play.now();
  const first = await start({ now });
  await openMadeVault(first);
  const meetingId = seedTwelveCases(vaultOf(first.app));
  // The clock goes by leaps of ten minutes, which is not the chair being away.
  vaultOf(first.app).change({ name: 'test.idle', topics: ['preferences'] }, (writer) =>
    changePreferences(writer, { idleMinutes: 60 }),
  );
  first.app.bus.emit({ kind: 'changed', topics: ['meetings'], revision: 1 });
  await begin(first);

  const before = await untilTheKill(play, first);
  const { running, table } = await acrossTheKill(play, before, {
    first,
    meetingId,
    again: (dataFolder) => start({ now, dataFolder }),
  });
  await fromTheKill(play, table);
  await untilTheEnd(play, table);

  expect(saidInMinutes(readMinutes(vaultOf(running.app).db, meetingId))).toEqual(play.said);
  const words = await exported(running);
  for (const one of play.said)
    for (const part of [one.picture, one.judgement, one.postponeReason, ...one.decisions])
      expect(words).toContain(part);
  for (const { name } of threeGuests) expect(words).toContain(name);
  for (const part of ['woontraject aanmelden', 'hij instemt', 'eerst een adres']) expect(words).toContain(part);
  for (const part of [secretWords, overrideReason, 'vergissing']) expect(words).not.toContain(part);
});

interface Kill {
  readonly first: RunningApp;
  readonly meetingId: MeetingId;
  readonly again: (dataFolder: string) => Promise<RunningApp>;
}

/** Case 6, in whose middle everything ends. */
async function acrossTheKill(
  play: MeetingPlay,
  table: KeyboardTable,
  { first, meetingId, again }: Kill,
): Promise<{ readonly running: RunningApp; readonly table: KeyboardTable }> {
  return test.step('6: a kill, and on from there', async () => {
    await table.change(6, 'Franken, Sam', 12);
    await table.open(6, 'Franken, Sam');
    await table.say('besluit: samen met de gemeente verder');
    await table.show('Franken');
    await table.chair.keyboard.press('/');
    await table.chair.keyboard.type('@gemeente uitkering aanvra');
    await killed(first, meetingId, '@gemeente uitkering aanvra');
    play.minutes = 54;
    const running = await again(`${first.dataFolder}-na`);
    const { chair } = running;
    await expect(chair.getByRole('textbox', { name: 'Wachtzin' })).toBeFocused();
    await chair.keyboard.type(testPassphrase);
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('heading', { name: '6 · Franken, Sam' })).toBeVisible();
    await expect(chair.getByRole('textbox', { name: 'Besluit 1', exact: true })).toHaveValue(
      'samen met de gemeente verder',
    );
    await expect(chair.getByRole('button', { name: /Franken/ })).toContainText('4/10');
    await expect(chair.getByText('9 aan tafel')).toBeVisible();
    expect(running.app.screen.state.page).toBe('neutral');
    const back = await openScreen(running);
    await back.check(null);
    await expect(back.line).toHaveValue('@gemeente uitkering aanvra');
    await chair.keyboard.press('/');
    await expect(back.line).toBeFocused();
    await chair.keyboard.press('End');
    await back.say('gen uiterlijk 18 dec');
    await back.show('Franken');
    await play.next(back, 60, 'Franken', {
      decisions: ['samen met de gemeente verder'],
      actions: ['Gemeente Utrecht: uitkering aanvragen, 2026-12-18'],
    });
    return { running, table: back };
  });
}

/**
 * The hardest end there is. The core runs in this process, so that it cannot be killed alone: what a kill of it leaves
 * is what the files hold at one moment, and they are taken at one (nothing else runs during a synchronous copy). The
 * browser dies for real. `kill.test.ts` kills a core in a process of its own.
 */
async function killed(running: RunningApp, meetingId: MeetingId, line: string): Promise<void> {
  const { db } = vaultOf(running.app);
  const current = findMeeting(db, meetingId)?.currentDiscussionId;
  if (current === undefined || current === null) throw new Error('no case at the table');
  await expect.poll(() => findEntryDraft(db, current)).toBe(line);
  cpSync(running.dataFolder, `${running.dataFolder}-na`, { recursive: true });
  process.kill(await browserPid(running), 'SIGKILL');
  await expect.poll(() => running.chair.isClosed()).toBe(true);
}

/** Takes the minutes out by keyboard. @returns the words of the Word document. */
async function exported({ chair, dialogs, dataFolder }: RunningApp): Promise<string> {
  const folder = join(dataFolder, 'uit');
  await mkdir(folder);
  dialogs.open.push(folder);
  await chair.keyboard.press('Alt+5');
  await press(chair, chair.getByRole('button', { name: /^Beide: .*Themakamer/ }), 'Enter');
  await expect(chair.getByText('Opgeslagen: verslag-2026-12-03.pdf, verslag-2026-12-03.docx')).toBeVisible();
  const docx = unzipSync(await readFile(join(folder, 'verslag-2026-12-03.docx')));
  return Object.values(docx)
    .map((part) => strFromU8(part))
    .join('');
}
