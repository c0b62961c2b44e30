import type { Locator, Page } from '@playwright/test';
import { twelvePeople } from '../fixtures/twelve-cases.ts';
import { expect, type RunningApp } from './app-fixture.ts';
import { recordFrames, takeFrames } from './frame-recorder.ts';
import { press } from './keyboard.ts';

export const unplanned = 'Moerkerk';
const everybody = [...twelvePeople, unplanned];
/** Said at the table, and never to be read anywhere else. */
export const secretWords = 'de zus weet hier niet van';
export const overrideReason = 'tekent na afloop van de zitting';

/** The chair at the two windows, with a keyboard and nothing else. */
export class KeyboardTable {
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

/** Opens the shared screen by keyboard, with every frame recorded. */
export async function openScreen(running: RunningApp): Promise<KeyboardTable> {
  const { chair, host } = running;
  await host.context.addInitScript(recordFrames);
  await press(chair, chair.getByRole('button', { name: 'Scherm openen' }), 'Enter');
  const table = new KeyboardTable(chair, await running.screen());
  await expect(table.neutral).toBeVisible();
  await expect(chair.getByRole('radio', { name: 'Neutraal (F9)' })).toBeChecked();
  return table;
}
