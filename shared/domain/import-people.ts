import { fullBsn } from './bsn.ts';
import type { CaseId, DetentionPeriodId, SubjectId } from './ids.ts';
import type { DetentionPeriod, InstitutionStay } from './detention.ts';
import type { ListRow } from './import-row.ts';
import { squashed } from './import-words.ts';
import { comparable } from './person-name.ts';
import { remembered } from './remembered.ts';
import type { Subject } from './subject.ts';

/** A period as an import needs it: with the stay that is going on. */
export interface KnownPeriod extends Omit<DetentionPeriod, 'id' | 'subjectId'> {
  readonly id: DetentionPeriodId;
  readonly stay: InstitutionStay | null;
}

/** A person in the vault, or one that an earlier row of the same list brings. */
export interface KnownPerson extends Omit<Subject, 'mergedIntoId'> {
  readonly periods: readonly KnownPeriod[];
  /** The latest case that is not closed; null when there is none. */
  readonly openCase: { readonly id: CaseId; readonly targetGroups: readonly string[] } | null;
}

type Named = Pick<KnownPerson, 'surname' | 'prefix' | 'givenNames' | 'birthDate' | 'bsn'>;

/** Surname with its prefix, so that "el Amrani" in one column equals "el" and "Amrani" in two. */
const wholeSurname = ({ surname, prefix }: Pick<Named, 'surname' | 'prefix'>): string =>
  squashed(`${prefix}${surname}`);

/** Names as they are compared; asked for a row when it is looked up and when the person is added. */
class NameKeys {
  readonly #surname = remembered(squashed);
  readonly #givenNames = remembered(comparable);

  of({ surname, prefix, givenNames }: Named): string {
    return `${this.#surname(`${prefix}${surname}`)}|${this.#givenNames(givenNames)}`;
  }
}

/** Who a row is: surely one person, perhaps some, or nobody known. */
interface Match {
  readonly sure: KnownPerson | null;
  readonly perhaps: readonly KnownPerson[];
}

const nobody: Match = { sure: null, perhaps: [] };

/** The people that a list is compared with, found by BSN, name and birth date. Grows with the list's own new people. */
export class ImportPeople {
  readonly #nameKeys = new NameKeys();
  readonly #byId = new Map<SubjectId, KnownPerson>();
  readonly #byBsn = new Map<string, SubjectId[]>();
  readonly #byName = new Map<string, SubjectId[]>();
  /** Under which other names a person was recorded before records were merged. */
  readonly #aliases = new Map<SubjectId, Named[]>();
  readonly #byBirth = new Map<string, SubjectId[]>();

  constructor(people: Iterable<KnownPerson>) {
    for (const person of people) this.add(person);
  }

  get(id: SubjectId): KnownPerson | undefined {
    return this.#byId.get(id);
  }

  add(person: KnownPerson): void {
    this.#byId.set(person.id, person);
    if (person.bsn !== null) push(this.#byBsn, fullBsn(person.bsn), person.id);
    push(this.#byName, this.#nameKeys.of(person), person.id);
    if (person.birthDate !== null) push(this.#byBirth, person.birthDate, person.id);
  }

  /** Lets a person also be found as a record that was merged into them. */
  addAlias(merged: Named, into: SubjectId): void {
    if (!this.#byId.has(into)) return;
    if (merged.bsn !== null) push(this.#byBsn, fullBsn(merged.bsn), into);
    push(this.#byName, this.#nameKeys.of(merged), into);
    this.#aliases.set(into, [...(this.#aliases.get(into) ?? []), merged]);
  }

  /** The person after a row of the list; names and numbers by which it was found stay findable. */
  replace(person: KnownPerson): void {
    this.#byId.set(person.id, person);
  }

  match(row: ListRow): Match {
    const ofBsn = row.bsn === null ? undefined : this.#byBsn.get(row.bsn);
    const ofName = this.#byName.get(this.#nameKeys.of(row));
    const ofBirth = row.birthDate === null ? undefined : this.#byBirth.get(row.birthDate);
    // Most rows of a first list.
    if (ofBsn === undefined && ofName === undefined && ofBirth === undefined) return nobody;
    const byBsn = this.#people(ofBsn);
    const sure = byBsn.filter((person) =>
      this.#records(person).some((one) => sameName(one, row) || sameBirth(one, row)),
    );
    if (sure.length === 1) return { sure: sure[0] ?? null, perhaps: [] };
    const byName = this.#people(ofName);
    if (byBsn.length === 0 && row.birthDate !== null) {
      const same = byName.filter((person) => this.#records(person).some((one) => sameBirth(one, row)));
      const only = same[0];
      if (same.length === 1 && only !== undefined && !differentBsn(only, row)) return { sure: only, perhaps: [] };
    }
    const perhaps = new Set<KnownPerson>(byBsn);
    for (const person of byName)
      if (person.birthDate === row.birthDate || (!differentBsn(person, row) && birthMayBe(person, row)))
        perhaps.add(person);
    for (const person of this.#people(ofBirth))
      if (nameMayBe(person, row) && (!differentBsn(person, row) || givenNamesMayBe(person, row))) perhaps.add(person);
    return { sure: null, perhaps: [...perhaps].slice(0, 5) };
  }

  #records(person: KnownPerson): readonly Named[] {
    const aliases = this.#aliases.get(person.id);
    return aliases === undefined ? [person] : [person, ...aliases];
  }

  #people(ids: readonly SubjectId[] | undefined): KnownPerson[] {
    if (ids === undefined) return [];
    return [...new Set(ids)].map((id) => this.#byId.get(id)).filter((person) => person !== undefined);
  }
}

function push<K>(map: Map<K, SubjectId[]>, key: K, id: SubjectId): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else ids.push(id);
}

function sameName(a: Named, b: Named): boolean {
  return comparable(a.surname) === comparable(b.surname) || wholeSurname(a) === wholeSurname(b);
}

function sameBirth(a: Named, b: Named): boolean {
  return a.birthDate !== null && a.birthDate === b.birthDate;
}

/** Two numbers that differ are two people, unless all else is the same and one of them may be mistyped: that is asked. */
function differentBsn(a: Named, b: Named): boolean {
  return a.bsn !== null && b.bsn !== null && fullBsn(a.bsn) !== fullBsn(b.bsn);
}

/** The name is the same: could the birth date be? Unknown, partly unknown, one digit off, or day and month swapped. */
function birthMayBe({ birthDate: a }: Named, { birthDate: b }: Named): boolean {
  if (a === null || b === null) return true;
  const [yearA, monthA, dayA] = a.split('-');
  const [yearB, monthB, dayB] = b.split('-');
  if (yearA === yearB && (monthA === '00' || monthB === '00')) return true;
  if (yearA === yearB && monthA === monthB && (dayA === '00' || dayB === '00')) return true;
  if (yearA === yearB && monthA === dayB && dayA === monthB) return true;
  return Array.from(a).filter((digit, index) => digit !== b[index]).length <= 1;
}

/** The birth date is the same: could the name be? The same surname, or a small slip in it with the same initial. */
function nameMayBe(a: Named, b: Named): boolean {
  if (sameName(a, b)) return true;
  const [left, right] = [squashed(a.surname), squashed(b.surname)];
  const initials = [a, b].map(({ givenNames }) => comparable(givenNames).slice(0, 1));
  if (initials[0] !== initials[1] && !initials.includes('')) return false;
  if (Math.min(left.length, right.length) < 4) return false;
  return slips(left, right, left.length >= 8 ? 2 : 1);
}

/** Could the given names be the same: not said, the same so far, or initials? A twin has others. */
function givenNamesMayBe(a: Named, b: Named): boolean {
  const [short = '', long = ''] = [a, b]
    .map(({ givenNames }) => givenNames)
    .toSorted((one, other) => comparable(one).length - comparable(other).length);
  const initials = long.split(/[\s-]+/).map((name) => comparable(name).slice(0, 1));
  return comparable(long).startsWith(comparable(short)) || initials.join('').startsWith(squashed(short));
}

/** True when at most `limit` letters were added, left out, changed, or swapped with their neighbour. */
function slips(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return (previous[b.length] ?? limit + 1) <= limit;
}
