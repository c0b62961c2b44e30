import { cpSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { findEntryDraft } from '../../db/repositories/capture.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { changePreferences } from '../../main/services/preferences-service.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { fourEarlierActions, ninePartners, seedTwelveCases, threeGuests } from '../fixtures/twelve-cases.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { browserPid } from './browser-pid.ts';
import { type KeyboardTable, openScreen, overrideReason, secretWords, unplanned } from './keyboard-table.ts';
import { press, tabTo } from './keyboard.ts';
import { openMadeVault } from './made-vault.ts';
import { saidInMinutes, type SaidCase } from './said-in-minutes.ts';
import { testPassphrase } from './vault-steps.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const startedAt = Date.parse('2026-12-03T09:30:00');

/** From the list of meetings to the first tafelwissel. */
async function begin({ chair }: RunningApp): Promise<void> {
  await chair.keyboard.press('Alt+1');
  await press(chair, chair.getByRole('button', { name: /Themakamer/ }), 'Enter');
  await press(chair, chair.getByRole('button', { name: 'Overleg starten' }), 'Enter');
  await expect(chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' })).toBeFocused();
}

const core = ninePartners.map(({ name }) => name);
const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toTimeString().slice(0, 5);

/** What is to be in the minutes of one case: nine partners from minute to minute, and what was said. */
function expected(surname: string, from: number, until: number, said: Partial<SaidCase> = {}): SaidCase {
  return {
    ...{ surname, status: 'discussed', postponeReason: '', picture: '', judgement: '' },
    ...{ decisions: [], actions: [], reviews: [], agreements: [] },
    ...said,
    presence: [...core.map((name) => `${name}: present ${at(from)}–${at(until)}`), ...(said.presence ?? [])].sort(),
  };
}

test('a meeting of twelve cases by keyboard alone, with a kill in the middle, and minutes of what was said', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const clock = { minutes: 0 };
  const now = (): Date => new Date(startedAt + clock.minutes * 60_000);
  const first = await start({ now });
  await openMadeVault(first);
  const meetingId = seedTwelveCases(vaultOf(first.app));
  // The clock goes by leaps of ten minutes, which is not the chair being away.
  vaultOf(first.app).change({ name: 'test.idle', topics: ['preferences'] }, (writer) =>
    changePreferences(writer, { idleMinutes: 60 }),
  );
  first.app.bus.emit({ kind: 'changed', topics: ['meetings'], revision: 1 });
  await begin(first);

  const said: SaidCase[] = [];
  const before = await untilTheKill(first, clock, said);
  const second = await acrossTheKill(before, {
    first,
    meetingId,
    clock,
    said,
    again: (dataFolder) => start({ now, dataFolder }),
  });
  await fromTheKill(second.table, clock, said);
  await untilTheEnd(second.table, clock, said);

  expect(saidInMinutes(readMinutes(vaultOf(second.running.app).db, meetingId))).toEqual(said);
  const words = await exported(second.running);
  for (const one of said)
    for (const part of [one.picture, one.judgement, one.postponeReason, ...one.decisions])
      expect(words).toContain(part);
  for (const { name } of threeGuests) expect(words).toContain(name);
  for (const part of ['woontraject aanmelden', 'hij instemt', 'eerst een adres']) expect(words).toContain(part);
  for (const part of [secretWords, overrideReason, 'vergissing']) expect(words).not.toContain(part);
});

interface Clock {
  minutes: number;
}

/** Cases 1 to 5. */
async function untilTheKill(first: RunningApp, clock: Clock, said: SaidCase[]): Promise<KeyboardTable> {
  const table = await test.step('1: an action, a decision and a picture; F9 from the chair', async () => {
    const { chair } = first;
    await chair.keyboard.press('Space');
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('heading', { name: '1 · Aalbers, Sam' })).toBeFocused();
    const here = await openScreen(first);
    await here.check(null);
    await here.show('Aalbers');
    await chair.keyboard.press('/');
    await here.say('@reclassering woontraject aanmelden uiterlijk 17 dec #huisvesting', 'besluit: woontraject starten');
    await here.say('beeld: woont bij zijn zus');
    await expect(here.shared.getByText('woontraject starten')).toBeVisible();
    await here.panic(chair);
    return here;
  });
  clock.minutes = 10;
  await table.next();
  said.push(
    expected('Aalbers', 0, 10, {
      picture: 'woont bij zijn zus',
      decisions: ['woontraject starten'],
      actions: ['Reclassering Nederland: woontraject aanmelden, 2026-12-17, Huisvesting'],
      presence: [`Woonstichting De Brug (Els Kok): present ${at(0)}–${at(10)}`],
    }),
  );

  await test.step('2: a condition, and words that are not minuted; F9 from the shared screen', async () => {
    await table.change(2, 'Brandsma, Sam', 12);
    await table.open(2, 'Brandsma, Sam');
    await table.say('oordeel: haalbaar met begeleiding', `besluit: ${secretWords} !nietnotuleren`);
    await table.show('Brandsma');
    await table.chair.keyboard.press('/');
    await table.say('@politie contactpersoon doorgeven uiterlijk 10 dec mits hij instemt');
    await expect(table.shared.getByText('contactpersoon doorgeven')).toBeVisible();
    await table.panic(table.shared);
    clock.minutes = 20;
    await table.next();
    said.push(
      expected('Brandsma', 10, 20, {
        judgement: 'haalbaar met begeleiding',
        actions: ['Politie Midden: contactpersoon doorgeven, 2026-12-10, mits hij instemt'],
        presence: [`Woonstichting De Brug (Els Kok): present ${at(10)}–${at(20)}`],
      }),
    );
  });

  await test.step('3: the actions of before, by 1 to 4', async () => {
    const { chair } = table;
    await table.change(3, 'Cornelisse, Sam', 12);
    await expect(chair.getByRole('region', { name: 'Verlaat de tafel' })).toContainText('Woonstichting De Brug');
    await table.open(3, 'Cornelisse, Sam');
    const outcomes = ['Gedaan', 'Loopt', 'Niet gedaan: omstandigheden gewijzigd', 'Niet gedaan door partner'];
    for (const [nth, action] of fourEarlierActions.entries()) {
      const group = chair.getByRole('group', { name: `Uitkomst van ${action}` });
      // The first outcome of a returning case has the focus from the start.
      if (nth === 0) await expect(group.getByRole('button').first()).toBeFocused();
      await press(chair, group.getByRole('button').first(), String(nth + 1));
      await expect(group.getByRole('button', { name: outcomes[nth] ?? '', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    }
    await table.say('@betrokkene belt zelf uiterlijk 11 dec');
    clock.minutes = 30;
    await table.next();
    said.push(
      expected('Cornelisse', 20, 30, {
        actions: ['subject: belt zelf, 2026-12-11'],
        reviews: [
          ...['Pasfoto maken: done', 'Zus bellen: running', 'Uitkering aanvragen: circumstances-changed'],
          'Verlof toetsen: not-done',
        ],
      }),
    );
  });

  await test.step('4: somebody is excused', async () => {
    const { chair } = table;
    await table.change(4, 'Dijkgraaf, Sam', 12);
    const seat = chair.getByRole('radiogroup', { name: 'PI Nieuwegein: aanwezig, afgemeld of schriftelijk' });
    await press(chair, seat.getByRole('radio', { checked: true }), 'ArrowRight', 'Shift+Tab');
    await expect(chair.getByRole('region', { name: 'Niet aan tafel' })).toContainText('PI Nieuwegein');
    await tabTo(chair, chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' }));
    await table.open(4, 'Dijkgraaf, Sam');
    await table.say('besluit: wachten op de rechter', 'beeld: zitting is op 14 december');
    clock.minutes = 40;
    await table.next();
    const case4 = expected('Dijkgraaf', 30, 40, {
      decisions: ['wachten op de rechter'],
      picture: 'zitting is op 14 december',
    });
    const presence = case4.presence.map((one) => (one.startsWith('PI ') ? 'PI Nieuwegein: excused' : one));
    said.push({ ...case4, presence });
  });

  await test.step('5: one thing taken back', async () => {
    const { chair } = table;
    await table.change(5, 'Elzinga, Sam', 12);
    await table.open(5, 'Elzinga, Sam');
    await table.say('besluit: gesprek met de wijkagent', 'besluit: dit was een vergissing');
    await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toHaveValue('dit was een vergissing');
    await press(chair, chair.getByRole('button', { name: 'Ongedaan maken: vastleggen' }), 'Enter', 'Shift+Tab');
    await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toBeHidden();
    clock.minutes = 50;
    await table.next();
    said.push(
      expected('Elzinga', 40, 50, {
        decisions: ['gesprek met de wijkagent'],
        presence: [`GGZ Midden (Ravi Bal): present ${at(40)}–${at(50)}`],
      }),
    );
  });
  return table;
}

interface Kill {
  readonly first: RunningApp;
  readonly meetingId: MeetingId;
  readonly clock: Clock;
  readonly said: SaidCase[];
  readonly again: (dataFolder: string) => Promise<RunningApp>;
}

/** Case 6, in whose middle everything ends. */
async function acrossTheKill(
  table: KeyboardTable,
  { first, meetingId, clock, said, again }: Kill,
): Promise<{ readonly running: RunningApp; readonly table: KeyboardTable }> {
  return test.step('6: a kill, and on from there', async () => {
    await table.change(6, 'Franken, Sam', 12);
    await table.open(6, 'Franken, Sam');
    await table.say('besluit: samen met de gemeente verder');
    await table.show('Franken');
    await table.chair.keyboard.press('/');
    await table.chair.keyboard.type('@gemeente uitkering aanvra');
    await killed(first, meetingId, '@gemeente uitkering aanvra');
    clock.minutes = 54;
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
    clock.minutes = 60;
    await back.next();
    said.push(
      expected('Franken', 50, 60, {
        decisions: ['samen met de gemeente verder'],
        actions: ['Gemeente Utrecht: uitkering aanvragen, 2026-12-18'],
      }),
    );
    return { running, table: back };
  });
}

/** Cases 7 and 8. */
async function fromTheKill(table: KeyboardTable, clock: Clock, said: SaidCase[]): Promise<void> {
  const { chair } = table;
  await test.step('7: a guest who did not sign', async () => {
    await table.change(7, 'Groenewoud, Sam', 12);
    await expect(chair.getByRole('region', { name: 'Komt aan tafel' })).toContainText('laat geheimhouding tekenen');
    await chair.keyboard.press('Space');
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('textbox', { name: 'Toch openen, omdat' })).toBeFocused();
    await chair.keyboard.type(overrideReason);
    await chair.keyboard.press('Enter');
    await table.opened(7, 'Groenewoud, Sam');
    await table.say('@schuldhulp schulden op een rij zetten over 2 weken');
    clock.minutes = 70;
    await table.next();
    said.push(
      expected('Groenewoud', 60, 70, {
        actions: ['Schuldhulp Stad: schulden op een rij zetten, 2026-12-17'],
        presence: [`Schuldhulp Stad: present ${at(60)}–${at(70)}`],
      }),
    );
  });

  await test.step('8: postponed, with the reason', async () => {
    await table.change(8, 'Hoekstra, Sam', 12);
    await press(chair, chair.getByRole('button', { name: 'Aanhouden…' }), 'Enter', 'Shift+Tab');
    await expect(chair.getByRole('textbox', { name: 'Waarom wordt deze casus aangehouden?' })).toBeFocused();
    await chair.keyboard.type('de casemanager is ziek');
    await press(chair, chair.getByRole('dialog').getByRole('button', { name: 'Aanhouden' }), 'Enter');
    const status = { status: 'postponed', postponeReason: 'de casemanager is ziek' };
    // Nobody came for it: its table stays what was invited.
    const presence = core.map((name) => `${name}: invited`).sort();
    said.push({ ...expected('Hoekstra', 0, 0, status), presence });
  });
}

/** Cases 9 to 13, and the end of the meeting. */
async function untilTheEnd(table: KeyboardTable, clock: Clock, said: SaidCase[]): Promise<void> {
  const { chair } = table;
  await test.step('9: somebody comes up who is not on the agenda', async () => {
    await table.change(9, 'Ietswaart, Sam', 12);
    await table.open(9, 'Ietswaart, Sam');
    await table.say('besluit: afschalen');
    await chair.keyboard.press('Alt+n');
    const dialog = chair.getByRole('dialog', { name: 'Casus toevoegen' });
    await expect(dialog.getByRole('textbox', { name: 'Zoek op naam' })).toBeFocused();
    await tabTo(chair, dialog.getByRole('textbox', { name: 'Achternaam' }));
    await chair.keyboard.type(unplanned);
    await chair.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    clock.minutes = 80;
    await table.next();
    said.push(expected('Ietswaart', 70, 80, { decisions: ['afschalen'] }));
    await table.change(10, unplanned, 13);
    await table.open(10, unplanned);
    await table.say('@reclassering dossier opvragen morgen');
    clock.minutes = 90;
    await table.next();
    said.push(expected(unplanned, 80, 90, { actions: ['Reclassering Nederland: dossier opvragen, 2026-12-04'] }));
  });

  await test.step('11: one partner sees it otherwise', async () => {
    await table.change(11, 'Jurgens, Sam', 13);
    await table.open(11, 'Jurgens, Sam');
    await table.say('besluit: verlof aanvragen');
    await table.read();
    const municipality = chair.getByRole('radiogroup', { name: 'Gemeente Utrecht: akkoord of niet' });
    await press(chair, municipality.getByRole('radio', { checked: true }), 'ArrowRight');
    await expect(municipality.getByRole('radio', { name: 'akkoord', exact: true })).toBeChecked();
    await chair.keyboard.press('ArrowRight');
    await expect(municipality.getByRole('radio', { name: 'niet akkoord' })).toBeChecked();
    await chair.keyboard.press('Tab');
    await expect(chair.getByRole('textbox', { name: 'Wat Gemeente Utrecht anders ziet' })).toBeFocused();
    await chair.keyboard.type('eerst een adres');
    clock.minutes = 100;
    await chair.keyboard.press('Alt+PageDown');
    said.push(
      expected('Jurgens', 90, 100, {
        decisions: ['verlof aanvragen'],
        agreements: ['Gemeente Utrecht: dissent eerst een adres'],
      }),
    );
  });

  await test.step('12 and 13: the last ones, and the end', async () => {
    await table.change(12, 'Kloosterman, Sam', 13);
    await table.open(12, 'Kloosterman, Sam');
    await table.say('beeld: gaat goed');
    clock.minutes = 110;
    await chair.keyboard.press('Alt+PageDown');
    await expect(chair.getByText('Er is bij deze casus niets besloten of afgesproken.')).toBeFocused();
    await chair.keyboard.press('Alt+PageDown');
    said.push(expected('Kloosterman', 100, 110, { picture: 'gaat goed' }));
    await table.change(13, 'Lammerts, Sam', 13);
    await table.open(13, 'Lammerts, Sam');
    await table.say('besluit: volgend overleg terug');
    clock.minutes = 120;
    await press(chair, chair.getByRole('button', { name: 'Overleg sluiten…' }), 'Enter', 'Shift+Tab');
    const confirm = chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' });
    await expect(confirm).toBeFocused();
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('heading', { name: 'Themakamer', level: 2 })).toBeVisible();
    said.push(expected('Lammerts', 110, 120, { decisions: ['volgend overleg terug'] }));
    await table.check(null);
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
