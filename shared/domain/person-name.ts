import { plainLetters } from './plain-letters.ts';
import type { PersonName } from './subject.ts';

/** Words as they are compared: without case, accents, punctuation and double spaces ("D'Souza" = "dsouza"). */
export function comparable(words: string): string {
  return plainWords.test(words) ? words.toLowerCase() : compared(words);
}

/** Words without anything to take away: most names of a list, and the quick way for them. */
const plainWords = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/i;

/** Letters and signs of a keyboard: nothing to ask Unicode about, such as accents to take away, which costs most. */
export const keyboardSigns = /^[ -~]*$/;

function compared(words: string): string {
  if (keyboardSigns.test(words))
    return words
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '')
      .replace(/ {2,}/g, ' ')
      .trim();
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðłøœæßþħı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For lists, ordered on surname: "Jansen, Kevin van den". */
export function listName({ surname, prefix, givenNames }: PersonName): string {
  const rest = [givenNames, prefix].filter((part) => part !== '').join(' ');
  return rest === '' ? surname : `${surname}, ${rest}`;
}

/** Where the person is known already: "van den Jansen". */
export function lastName({ surname, prefix }: PersonName): string {
  return prefix === '' ? surname : `${prefix} ${surname}`;
}

/** As it is said: "Kevin van den Jansen". */
export function spokenName({ surname, prefix, givenNames }: PersonName): string {
  return [givenNames, prefix, surname].filter((part) => part !== '').join(' ');
}

/** For the shared screen and narrow places: "K. van den Jansen". */
export function initialsName({ surname, prefix, givenNames }: PersonName): string {
  const initials = givenNames
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => `${(/^\p{L}\p{M}*/u.exec(part)?.[0] ?? '').toLocaleUpperCase('nl')}.`)
    .filter((initial) => initial !== '.')
    .join('');
  return [initials, prefix, surname].filter((part) => part !== '').join(' ');
}
