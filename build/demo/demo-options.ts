import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDate, isoDateOf, type IsoDate } from '../../shared/domain/dates.ts';
import { regionCode, type RegionCode } from '../../shared/domain/region.ts';

export interface DemoOptions {
  /** Null: the included list, with its dates moved along to the day of the meeting. */
  readonly list: string | null;
  readonly out: string;
  /** Null: a vault for this run only. */
  readonly vault: string | null;
  readonly region: RegionCode;
  readonly cases: number;
  readonly today: IsoDate;
}

/** The demo was asked for in a way that cannot be done; nothing was changed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage =
  'Gebruik: npm run demo -- --out MAP [--list BESTAND] [--vault MAP] [--region CODE] [--cases AANTAL] [--today JJJJ-MM-DD]';

/** Beyond this no region has enough partners for as many different tables. */
const mostCases = 60;

/** @throws UsageError naming the option that is missing or wrong. */
export function parseDemoOptions(args: readonly string[], now: Date): DemoOptions {
  const given = readArguments(args);
  if (given.out === undefined || given.out === '') throw new UsageError('Geef met --out de map voor het resultaat.');
  if (given.list === '') throw new UsageError('--list is leeg. Geef het bestand van de lijst.');
  if (given.vault === '') throw new UsageError('--vault is leeg. Geef de map voor de kluis.');
  const region = regionCode.safeParse(given.region ?? 'utrecht');
  if (!region.success) throw new UsageError(`--region kent alleen: ${regionCode.options.join(', ')}.`);
  const cases = /^\d{1,4}$/.test(given.cases ?? '5') ? Number(given.cases ?? '5') : Number.NaN;
  if (!(cases >= 1 && cases <= mostCases)) throw new UsageError(`--cases is een getal van 1 tot en met ${mostCases}.`);
  const today = isoDate.safeParse(given.today ?? isoDateOf(now));
  if (!today.success) throw new UsageError('--today is een bestaande dag, geschreven als 2026-12-01.');
  return {
    list: given.list === undefined ? null : resolve(given.list),
    out: resolve(given.out),
    vault: given.vault === undefined ? null : resolve(given.vault),
    region: region.data,
    cases,
    today: today.data,
  };
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { list: text, out: text, vault: text, region: text, cases: text, today: text },
    }).values;
  } catch {
    throw new UsageError('Een van de opties is onbekend of mist haar waarde.');
  }
}

/**
 * Makes the folder for the result, and looks whether everything asked for can be done.
 * @throws UsageError when the list is no file, a folder is not empty or cannot be made, or one lies in the other.
 */
export async function prepareFolders({ list, out, vault }: DemoOptions): Promise<void> {
  if (list !== null && !(await stat(list).catch(() => null))?.isFile())
    throw new UsageError(`De lijst is er niet of is geen bestand: ${list}`);
  if (vault !== null) {
    if (isWithin(vault, out) || isWithin(out, vault))
      throw new UsageError('De map van de kluis en de map voor het resultaat mogen niet in elkaar liggen.');
    const present = await entriesOf(vault);
    if (present.length > 0)
      throw new UsageError(`Hier is al een kluis, of de map is niet leeg: ${vault}. Kies een nieuwe map met --vault.`);
  }
  if ((await entriesOf(out)).length > 0)
    throw new UsageError(`De map voor het resultaat is niet leeg: ${out}. Kies een lege of nieuwe map met --out.`);
  await mkdir(out, { recursive: true }).catch(() => {
    throw new UsageError(`De map voor het resultaat kan niet worden gemaakt: ${out}`);
  });
}

/** What a folder holds; nothing when it is not there yet. */
async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UsageError(`Dit is geen map die gelezen kan worden: ${folder}`);
  });
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || (!way.startsWith('..') && join(other, way) === folder);
}
