import { coverageOf } from './fonts.ts';

/** What stands where a character cannot be shown. */
export const replacementSign = '\uFFFD';

/** Printable characters that every style of the main font has: nearly all text passes here at once. */
const everyday =
  /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017E\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC\u2212]*$/;

/** Emoji that are joined to one sign: one sign takes their place too. */
const joinedEmoji =
  /\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*)+/gu;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * Words as any document may hold them: whole characters in composed form, line breaks as `\n`, no control or
 * formatting characters, no lone halves and no code points that are not characters.
 */
export function writable(words: string): string {
  if (everyday.test(words)) return words;
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?![\u00A0\u202F])\p{Zs}/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Cn}\p{Co}]/gu, replacementSign)
    .normalize('NFC');
}

/**
 * Which characters the bundled fonts can show. A font's style falls back to the same style of the next font, and a
 * character with its accents is set in one font; both are taken into account, so that what passes here is always set.
 */
export class Characters {
  /** Per code point one bit for each font that has it. */
  readonly #fonts: Uint16Array;
  /** One mask per style: the fonts that serve it. */
  readonly #styles: readonly number[];

  /** @param fonts font files; the style of each is read from its name, a font without bold or italic serves all. */
  constructor(fonts: readonly string[]) {
    this.#fonts = new Uint16Array(0x110000);
    fonts.forEach((file, index) => {
      const covered = coverageOf(file);
      for (let code = 0; code < covered.length; code += 1)
        if (covered[code] === 1) this.#fonts[code] = (this.#fonts[code] ?? 0) | (1 << index);
    });
    const single = /Symbols2|Math/;
    const styles = [/_400Regular\.ttf$/, /_400Regular_Italic\.ttf$/, /_600SemiBold\.ttf$/, /_600SemiBold_Italic\.ttf$/];
    this.#styles = styles.map((style) =>
      fonts.reduce((mask, file, index) => (single.test(file) || style.test(file) ? mask | (1 << index) : mask), 0),
    );
  }

  /** The words with a replacement sign for what cannot be shown, and how many signs stand in there. */
  printable(words: string): { readonly words: string; readonly replaced: number } {
    if (everyday.test(words)) return { words, replaced: 0 };
    const whole = writable(words.replace(joinedEmoji, replacementSign));
    const printed = Array.from(graphemes.segment(whole), ({ segment }) =>
      segment === '\n' || this.#canShow(segment) ? segment : this.#rescue(segment),
    ).join('');
    return { words: printed, replaced: Math.max(0, signsIn(printed) - signsIn(words)) };
  }

  #canShow(grapheme: string): boolean {
    let together = 0xffff;
    for (const character of grapheme) together &= this.#fonts[character.codePointAt(0) ?? 0] ?? 0;
    return this.#styles.every((style) => (together & style) !== 0);
  }

  /** Keeps the letter when only what is put on it cannot be shown. */
  #rescue(grapheme: string): string {
    const [letter = ''] = grapheme;
    return /\P{M}/u.test(letter) && letter !== grapheme && this.#canShow(letter)
      ? letter + replacementSign
      : replacementSign;
  }
}

function signsIn(words: string): number {
  return words.split(replacementSign).length - 1;
}
