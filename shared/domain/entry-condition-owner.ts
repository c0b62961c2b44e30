import type { EntryCondition } from './entry-conditions.ts';
import { knownNames } from './entry-known-names.ts';
import type { Mention } from './entry-mentions.ts';
import { nameFit, nameWords } from './entry-names.ts';
import { sameOwner, type EntryOwner, type PartnerContext } from './entry-partners.ts';

interface Context extends PartnerContext {
  readonly conditions: readonly EntryCondition[];
}

/**
 * The mentions, with what the condition of the line tells of who is to do it: the region says to which partner it
 * belongs ("Gemeente: MO en Wonen."). Of more who fit, that one comes first; and a short name that is a word in the name
 * of that one too ("@MO ... #huisvesting") is a doubt. What stands between quotes was chosen, and stays.
 */
export function weighedByCondition(mentions: readonly Mention[], context: Context): readonly Mention[] {
  const condition = conditionOf(mentions, context);
  if (condition === null) return mentions;
  const named = mentions.find(({ sign, answer }) => sign === '@' && answer.kind === 'one');
  return mentions.map((one): Mention => {
    if (one.sign !== '@' || one.answer.kind === 'none') return one;
    const isOwner = one === named && !one.quoted;
    const options = one.answer.kind === 'more' ? one.answer.options : isOwner ? likeNamed(one, context) : [];
    const first = belongsTo(condition, options, context);
    if (first === null || (one.answer.kind === 'one' && sameOwner(first, one.answer.owner))) return one;
    const others = options.filter((other) => !sameOwner(other, first));
    return { ...one, answer: { kind: 'more', options: [first, ...others] } };
  });
}

function conditionOf(mentions: readonly Mention[], { conditions }: Context): EntryCondition | null {
  for (const { sign, answer } of mentions)
    if (sign === '#' && answer.kind === 'one') return conditions.find(({ code }) => code === answer.code) ?? null;
  return null;
}

/** Who was understood, and the organisations in whose names the same words stand. */
function likeNamed({ words, answer }: Mention & { readonly sign: '@' }, context: Context): readonly EntryOwner[] {
  if (answer.kind !== 'one' || answer.owner.kind === 'subject' || answer.owner.personId !== null) return [];
  const { owner } = answer;
  const said = nameWords(words);
  const { organisations } = knownNames(context);
  // All of a long name is nobody else's, whatever longer name holds it.
  if (organisations.some((one) => sameOwner(one.owner, owner) && one.name.join(' ') === said.join(' '))) return [owner];
  return [owner, ...organisations.filter((one) => !sameOwner(one.owner, owner) && holds(one.name, said)).map(ownerOf)];
}

/** The only one of these whom the region names with the condition; null when it names none or more of them. */
function belongsTo(
  { remark = '' }: EntryCondition,
  options: readonly EntryOwner[],
  context: Context,
): EntryOwner | null {
  const among = knownNames(context).organisations.filter((one) => options.some((other) => sameOwner(one.owner, other)));
  const named = remark.split(/[,:;.]/u).flatMap((part) => {
    const said = nameWords(part);
    const fitting = said.length === 0 ? [] : among.filter(({ name }) => holds(name, said));
    return fitting.length === 1 ? fitting.map(ownerOf) : [];
  });
  const [first] = named;
  return first !== undefined && named.every((one) => sameOwner(one, first)) ? first : null;
}

const noWords: ReadonlySet<string> = new Set();

function holds(name: readonly string[], said: readonly string[]): boolean {
  return nameFit(said, name, noWords) !== null;
}

function ownerOf({ owner }: { readonly owner: EntryOwner }): EntryOwner {
  return owner;
}
