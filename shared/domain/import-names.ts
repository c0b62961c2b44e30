import type { PersonName } from './subject.ts';

/** Prefixes (voorvoegsels) that are no given name; compared in small letters. */
const prefixWords = new Set(
  "van von vom de der den ter ten te 't ’t ‘t `t het d' s' 's v. v.d. vd vd. v/d aan bij in op uit voor onder over la le les du des del della delle di dos das da do el al ben bin ibn ould zu zur zum af av l' y e".split(
    ' ',
  ),
);
/** Those that may be a given name or an initial when written with a capital. */
const onlySmall = new Set('ben al in op da do y e te uit voor over del'.split(' '));

function isPrefix(word: string): boolean {
  const small = word.toLowerCase();
  return prefixWords.has(small) && (word === small || !onlySmall.has(small));
}

/** Written small: "van" in "van den Berg". A capital at the very front may start a given name ("Ben Jansen"). */
function isSmallPrefix(word: string): boolean {
  return prefixWords.has(word) && word === word.toLowerCase();
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const isInitials = (word: string): boolean => /^(\p{Lu}\p{M}*\.)+-?(\p{Lu}\p{M}*\.)*$/u.test(word);

/**
 * A name in one column: "Achternaam, Voornamen voorvoegsel", "Achternaam, voorvoegsel, Voornamen",
 * "voorvoegsel Achternaam, Voornamen", "Voornamen voorvoegsel Achternaam" or "Achternaam K.L.". No word is lost.
 */
export function splitFullName(name: string): PersonName {
  const bracketed = /\(([^()]*)\)/.exec(name);
  if (bracketed !== null) {
    const inside = wordsOf(bracketed[1] ?? '');
    if (inside.length > 0 && inside.every(isPrefix)) {
      const rest = splitFullName(name.replace(bracketed[0], ' '));
      return { ...rest, prefix: [rest.prefix, ...inside].filter((word) => word !== '').join(' ') };
    }
  }
  const [left = '', ...right] = name.split(',').map((part) => part.trim());
  return right.length > 0 && left !== '' ? withComma(left, right) : withoutComma(wordsOf([left, ...right].join(' ')));
}

function withComma(left: string, parts: readonly string[]): PersonName {
  const head = splitSurname(left);
  const isPrefixPart = (part: string): boolean => part !== '' && wordsOf(part).every(isPrefix);
  const between = parts.length > 1 ? parts.filter(isPrefixPart) : [];
  const rest = wordsOf((parts.length > 1 ? parts.filter((part) => !isPrefixPart(part)) : parts).join(' '));
  const leading = rest.findIndex((word) => !isSmallPrefix(word));
  const front = leading < 0 ? rest : rest.slice(0, leading);
  const others = leading < 0 ? [] : rest.slice(leading);
  let end = others.length;
  while (end > 0 && isPrefix(others[end - 1] ?? '')) end -= 1;
  const prefix = [head.prefix, ...between, ...front, ...others.slice(end)].filter((word) => word !== '').join(' ');
  return { surname: head.surname, prefix, givenNames: others.slice(0, end).join(' ') };
}

function withoutComma(words: readonly string[]): PersonName {
  const last = words.length - 1;
  if (last <= 0) return { surname: words[0] ?? '', prefix: '', givenNames: '' };
  if (isInitials(words[last] ?? '') && !isInitials(words[0] ?? ''))
    return { ...splitSurname(words.slice(0, last).join(' ')), givenNames: words[last] ?? '' };
  const start = words.findIndex((word, index) => (index === 0 ? isSmallPrefix(word) : index < last && isPrefix(word)));
  if (start < 0) return { surname: words[last] ?? '', prefix: '', givenNames: words.slice(0, last).join(' ') };
  let end = start;
  while (end < last && isPrefix(words[end] ?? '')) end += 1;
  return {
    surname: words.slice(end).join(' '),
    prefix: words.slice(start, end).join(' '),
    givenNames: words.slice(0, start).join(' '),
  };
}

/** A surname with its prefix in one column: "van den Berg", "Berg, van den" or "Berg van den". */
export function splitSurname(name: string): Pick<PersonName, 'surname' | 'prefix'> {
  if (!/[\s,]/.test(name)) return { surname: name, prefix: '' };
  const words = wordsOf(name.replace(/,/g, ' '));
  const start = words.findIndex((word) => !isSmallPrefix(word));
  if (start > 0) return { prefix: words.slice(0, start).join(' '), surname: words.slice(start).join(' ') };
  let end = words.length;
  while (end > 1 && isSmallPrefix(words[end - 1] ?? '')) end -= 1;
  return { surname: words.slice(0, end).join(' '), prefix: words.slice(end).join(' ') };
}
