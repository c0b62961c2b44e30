import { cpSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { findEntryDraft } from '../../db/repositories/capture.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { changePreferences } from '../../main/services/preferences-service.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import {
  fourEarlierActions,
  ninePartners,
  seedTwelveCases,
  threeGuests,
  twelvePeople,
} from '../fixtures/twelve-cases.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { browserPid } from './browser-pid.ts';
import { recordFrames, takeFrames } from './frame-recorder.ts';
import { press, tabTo } from './keyboard.ts';
import { openMadeVault } from './made-vault.ts';
import { saidInMinutes, type SaidCase } from './said-in-minutes.ts';
import { testPassphrase } from './vault-steps.ts';

const unplanned = 'Moerkerk';
const everybody = [...twelvePeople, unplanned];
/** Said at the table, and never to be read anywhere else. */
const secretWords = 'de zus weet hier niet van';
const overrideReason = 'tekent na afloop van de zitting';
const startedAt = Date.parse('2026-12-03T09:30:00');

/** The chair at the two windows, with a keyboard and nothing else. */
class Table {
  readonly chair: Page;
  readonly shared: Page;
  /** Whose name the shared screen may hold now; what it held before may linger until it is neutral. */
  #shown: string | null = null;
  /** Whether the chair lets the screen show cases: the next one then comes as soon as its table is confirmed. */
  #shows = false;

  constructor(chair: Page, shared: Page) {
    this.chair = chair;
    this.shared = shared;
  }

  get line(): Locator {
    return this.chair.getByRole('combobox', { name: 'Invoerregel' });
  }

  get neutral(): Locator {
    return this.shared.getByRole('heading', { name: 'Themakamer' });
  }

  /** Every frame since the last time holds nobody's name but who is shown, and after that only who comes then. */
  async check(then: string | null): Promise<void> {
    let first = this.#shown;
    for (const frame of await takeFrames(this.shared)) {
      expect(frame).toMatch(/^(?:Casustafel)?\n/);
      for (const word of [secretWords, overrideReason]) expect(frame).not.toContain(word);
      const seen = everybody.filter((name) => frame.includes(name));
      if ((seen[0] ?? null) !== first) first = then;
      expect(seen).toEqual(first === null ? [] : [first]);
    }
    this.#shown = then;
  }

  /** The tafelwissel, up to the moment at which the chair opens the case. */
  async change(number: number, name: string, of: number): Promise<void> {
    await expect(
      this.chair.getByRole('heading', { name: `Volgende casus: ${number} van ${of} · ${name}` }),
    ).toBeVisible();
    await expect(this.chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' })).toBeFocused();
    await expect(this.neutral).toBeVisible();
    await this.check(null);
  }

  /** Space says that confidentiality was repeated, Enter opens; the focus is in the case then. */
  async open(number: number, name: string): Promise<void> {
    await this.chair.keyboard.press('Space');
    await this.chair.keyboard.press('Enter');
    await this.opened(number, name);
  }

  async opened(number: number, name: string): Promise<void> {
    await expect(this.chair.getByRole('heading', { name: `${number} · ${name}` })).toBeVisible();
    await expect(this.chair.locator('[data-discussion] :focus')).toHaveCount(1);
    const surname = name.replace(', Sam', '');
    if (this.#shows) await expect(this.shared.getByRole('heading', { name: surname })).toBeVisible();
    await this.check(this.#shows ? surname : null);
  }

  async show(surname: string): Promise<void> {
    const pages = this.chair.getByRole('radiogroup', { name: 'Wat het scherm toont' });
    await press(this.chair, pages.getByRole('radio', { checked: true }), 'ArrowRight');
    await expect(this.shared.getByRole('heading', { name: surname })).toBeVisible();
    await this.check(surname);
    this.#shows = true;
  }

  /** The panic key, pressed in one of the two windows. */
  async panic(window: Page): Promise<void> {
    await window.keyboard.press('F9');
    await expect(this.neutral).toBeVisible();
    await this.check(null);
    this.#shows = false;
  }

  async say(...lines: string[]): Promise<void> {
    for (const line of lines) {
      if (!(await this.line.evaluate((element) => element === document.activeElement)))
        await this.chair.keyboard.press('/');
      await expect(this.line).toBeFocused();
      await this.chair.keyboard.type(line);
      await this.chair.keyboard.press('Enter');
      await expect(this.line).toHaveValue('');
    }
  }

  /** The round of reading comes before the next case; the focus is on its first line. */
  async read(): Promise<void> {
    await this.chair.keyboard.press('Alt+PageDown');
    await expect(this.chair.getByRole('list', { name: 'Leesronde' }).getByRole('listitem').first()).toBeFocused();
  }

  async next(): Promise<void> {
    await this.read();
    await this.chair.keyboard.press('Alt+PageDown');
  }
}

function vaultOf({ app }: RunningApp) {
  const { vault } = app.session;
  if (vault === null) throw new Error('the vault is locked');
  return vault;
}

/** Opens the shared screen by keyboard, with every frame recorded. */
async function openScreen(running: RunningApp): Promise<Table> {
  const { chair, host } = running;
  await host.context.addInitScript(recordFrames);
  await press(chair, chair.getByRole('button', { name: 'Scherm openen' }), 'Enter');
  const table = new Table(chair, await running.screen());
  await expect(table.neutral).toBeVisible();
  await expect(chair.getByRole('radio', { name: 'Neutraal (F9)' })).toBeChecked();
  return table;
}

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
  let minutes = 0;
  const now = (): Date => new Date(startedAt + minutes * 60_000);
  const first = await start({ now });
  await openMadeVault(first);
  const meetingId = seedTwelveCases(vaultOf(first));
  // The clock goes by leaps of ten minutes, which is not the chair being away.
  vaultOf(first).change({ name: 'test.idle', topics: ['preferences'] }, (writer) =>
    changePreferences(writer, { idleMinutes: 60 }),
  );
  first.app.bus.emit({ kind: 'changed', topics: ['meetings'], revision: 1 });
  await begin(first);
  const said: SaidCase[] = [];

  let table = await test.step('1: an action, a decision and a picture; F9 from the chair', async () => {
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
  minutes = 10;
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
    minutes = 20;
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
    minutes = 30;
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
    minutes = 40;
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
    minutes = 50;
    await table.next();
    said.push(
      expected('Elzinga', 40, 50, {
        decisions: ['gesprek met de wijkagent'],
        presence: [`GGZ Midden (Ravi Bal): present ${at(40)}–${at(50)}`],
      }),
    );
  });

  const second = await test.step('6: a kill, and on from there', async () => {
    await table.change(6, 'Franken, Sam', 12);
    await table.open(6, 'Franken, Sam');
    await table.say('besluit: samen met de gemeente verder');
    await table.show('Franken');
    await table.chair.keyboard.press('/');
    await table.chair.keyboard.type('@gemeente uitkering aanvra');
    await killed(first, meetingId, '@gemeente uitkering aanvra');
    minutes = 54;
    const running = await start({ now, dataFolder: `${first.dataFolder}-na` });
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
    const again = await openScreen(running);
    await again.check(null);
    await expect(again.line).toHaveValue('@gemeente uitkering aanvra');
    await chair.keyboard.press('/');
    await expect(again.line).toBeFocused();
    await chair.keyboard.press('End');
    await again.say('gen uiterlijk 18 dec');
    await again.show('Franken');
    minutes = 60;
    await again.next();
    said.push(
      expected('Franken', 50, 60, {
        decisions: ['samen met de gemeente verder'],
        actions: ['Gemeente Utrecht: uitkering aanvragen, 2026-12-18'],
      }),
    );
    table = again;
    return running;
  });

  const { chair } = second;
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
    minutes = 70;
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
    said.push({ ...expected('Hoekstra', 0, 0, status), presence: [] });
  });

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
    minutes = 80;
    await table.next();
    said.push(expected('Ietswaart', 70, 80, { decisions: ['afschalen'] }));
    await table.change(10, unplanned, 13);
    await table.open(10, unplanned);
    await table.say('@reclassering dossier opvragen morgen');
    minutes = 90;
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
    minutes = 100;
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
    minutes = 110;
    await chair.keyboard.press('Alt+PageDown');
    await expect(chair.getByText('Er is bij deze casus niets besloten of afgesproken.')).toBeFocused();
    await chair.keyboard.press('Alt+PageDown');
    said.push(expected('Kloosterman', 100, 110, { picture: 'gaat goed' }));
    await table.change(13, 'Lammerts, Sam', 13);
    await table.open(13, 'Lammerts, Sam');
    await table.say('besluit: volgend overleg terug');
    minutes = 120;
    await press(chair, chair.getByRole('button', { name: 'Overleg sluiten…' }), 'Enter', 'Shift+Tab');
    const confirm = chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' });
    await expect(confirm).toBeFocused();
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('heading', { name: 'Themakamer', level: 2 })).toBeVisible();
    said.push(expected('Lammerts', 110, 120, { decisions: ['volgend overleg terug'] }));
    await table.check(null);
  });

  expect(saidInMinutes(readMinutes(vaultOf(second).db, meetingId))).toEqual(said);
  const words = await exported(second);
  for (const one of said)
    for (const part of [one.picture, one.judgement, one.postponeReason, ...one.decisions])
      expect(words).toContain(part);
  for (const { name } of threeGuests) expect(words).toContain(name);
  for (const part of ['woontraject aanmelden', 'hij instemt', 'eerst een adres']) expect(words).toContain(part);
  for (const part of [secretWords, overrideReason, 'vergissing']) expect(words).not.toContain(part);
});

/**
 * The hardest end there is. The core runs in this process, so that it cannot be killed alone: what a kill of it leaves
 * is what the files hold at one moment, and they are taken at one (nothing else runs during a synchronous copy). The
 * browser dies for real. `kill.test.ts` kills a core in a process of its own.
 */
async function killed(running: RunningApp, meetingId: MeetingId, line: string): Promise<void> {
  const { db } = vaultOf(running);
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
