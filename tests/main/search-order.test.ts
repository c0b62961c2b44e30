import { expect, test } from 'vitest';
import { insertSubject } from '../../db/repositories/subjects.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { aSubject } from '../fixtures/builders.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

type Named = Partial<Pick<Subject, 'surname' | 'prefix' | 'givenNames'>>;

/** A core that knows these people, in this order. */
async function coreWith(people: readonly Named[]): Promise<TestCore> {
  const core = await startOpenCore();
  vaultOf(core.app).change({ name: 'test', topics: [] }, (writer) => {
    for (const names of people) insertSubject(writer, aSubject({ bsn: null, prefix: '', ...names }));
  });
  return core;
}

async function find(core: TestCore, words: string, limit = 20): Promise<{ names: string[]; total: number }> {
  const { subjects, total } = await core.call('subjects.search', { words, limit });
  return { names: subjects.map(({ surname, givenNames }) => `${givenNames} ${surname}`), total };
}

const numbered = (amount: number, named: (n: number) => Named): Named[] =>
  Array.from({ length: amount }, (_, n) => named(n));

test('one word means a surname first, a whole word before a beginning, then the order of names', async () => {
  const core = await coreWith([
    { surname: 'Visser', givenNames: 'Jantje' },
    { surname: 'Visser', givenNames: 'Jan' },
    { surname: 'Jansen', givenNames: 'Bo' },
    { surname: 'Jansen', givenNames: 'Ali' },
    { surname: 'Jan', givenNames: 'Wim' },
  ]);
  const order = ['Wim Jan', 'Ali Jansen', 'Bo Jansen', 'Jan Visser', 'Jantje Visser'];
  expect(await find(core, 'jan')).toEqual({ names: order, total: 5 });
  expect(await find(core, 'jan', 2)).toEqual({ names: order.slice(0, 2), total: 5 });
});

test.each([
  ['fewer hits than are compared', 150],
  ['more hits than are compared', 400],
])('surname and given name find the person in any order, without prefix and accents: %s', async (_, crowd) => {
  const core = await coreWith([
    ...numbered(crowd, (n) => ({ surname: `Vosmeer${n}`, givenNames: `Janneke${n}` })),
    ...numbered(crowd, (n) => ({ surname: `Janmaat${n}`, givenNames: `Vosje${n}` })),
    { surname: 'Vös', prefix: 'van der', givenNames: 'Ján' },
    ...numbered(crowd, (n) => ({ surname: `Vosse${n}`, givenNames: `Jan${n}` })),
  ]);
  for (const words of ['jan vos', 'Vos Jan', 'VÖS, jan', 'ján van der vös', 'vos j', 'j vos']) {
    const { names, total } = await find(core, words);
    expect([words, names[0]]).toEqual([words, 'Ján Vös']);
    expect(total).toBe(words.includes('van') ? 1 : crowd * 3 + 1);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('of many who share a given name as many are shown as asked, none twice, with how many there are', async () => {
  const core = await coreWith([
    ...numbered(300, (n) => ({ surname: `Bakker${n}`, givenNames: 'Fatima' })),
    { surname: 'Fatah', givenNames: 'Ali' },
  ]);
  const { names, total } = await find(core, 'fat');
  expect(names[0]).toBe('Ali Fatah');
  expect(names).toHaveLength(20);
  expect(new Set(names).size).toBe(20);
  expect(total).toBe(301);
});

test('without words everybody comes in the order of names, a short surname before a longer one; merged records not', async () => {
  const core = await coreWith([
    { surname: 'Jansen', givenNames: 'Ali' },
    { surname: 'Jan', givenNames: 'Zita' },
    { surname: 'De Boer', prefix: '', givenNames: 'Kim' },
  ]);
  const list = await core.call('subjects.search', { words: '', limit: 20 });
  expect(list.subjects.map(({ surname }) => surname)).toEqual(['De Boer', 'Jan', 'Jansen']);
  const [into, from] = list.subjects;
  if (into === undefined || from === undefined) throw new Error('nobody');
  await core.call('subjects.merge', { into: into.id, from: from.id });
  expect(await find(core, '')).toEqual({ names: ['Kim De Boer', 'Ali Jansen'], total: 2 });
});
