import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The fonts of every document, in the order in which a character is looked for; nothing of the system is used. */
export const fontFiles = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf',
  '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
] as const;

/** Where the writers of documents find what they need. */
export interface DocumentAssets {
  readonly template: string;
  readonly fonts: readonly string[];
}

/**
 * Finds template and fonts for the running code: copied next to it by the build (`documents/` in its folder), or in the
 * source tree with the fonts in their packages.
 * @param folder the folder of the running main code: `dist/main`, or `main` when it runs from source.
 */
export function documentAssets(folder: string): DocumentAssets {
  const template = join(folder, 'documents', 'templates', 'document.typ');
  const copied = fontFiles.map((file) => join(folder, 'documents', 'fonts', basename(file)));
  return { template, fonts: copied.every((file) => existsSync(file)) ? copied : packagedFonts() };
}

/** The font files in their npm packages; for running from source and for the build that copies them. */
export function packagedFonts(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => {
    const [scope = '', name = '', ...inside] = file.split('/');
    return join(dirname(resolve(`${scope}/${name}/package.json`)), ...inside);
  });
}

/** The code points that a TrueType font has a glyph for (its `cmap`, formats 4 and 12). */
export function coverageOf(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const covered = new Uint8Array(0x110000);
  const cmap = tableAt(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, covered);
    if (format === 12) readGroups(view, subtable, covered);
  }
  return covered;
}

function tableAt(view: DataView, wanted: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error('font without cmap');
}

/** Format 12: groups of consecutive code points. */
function readGroups(view: DataView, subtable: number, covered: Uint8Array): void {
  const groups = view.getUint32(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const firstGlyph = view.getUint32(group + 8);
    const first = view.getUint32(group);
    covered.fill(1, firstGlyph === 0 ? first + 1 : first, view.getUint32(group + 4) + 1);
  }
}

/** Format 4: segments of the Basic Multilingual Plane, with glyphs by difference or through an array. */
function readSegments(view: DataView, subtable: number, covered: Uint8Array): void {
  const segments = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let index = 0; index < segments; index += 1) {
    const start = view.getUint16(starts + index * 2);
    const end = view.getUint16(ends + index * 2);
    const delta = view.getUint16(deltas + index * 2);
    const offset = view.getUint16(offsets + index * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(offsets + index * 2 + offset + (code - start) * 2);
      if (offset !== 0 && raw === 0) continue;
      if (((raw + delta) & 0xffff) !== 0) covered[code] = 1;
    }
  }
}
