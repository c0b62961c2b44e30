import { expect, test } from 'vitest';
import { isSomebodyNew, peopleCalled } from '../../../shared/domain/guest-name.ts';
import { anOrganisation, aPerson } from '../../fixtures/builders.ts';

const { id } = anOrganisation();
const els = aPerson(id, { name: 'Els Kok', confidentialitySignedOn: '2026-03-03' });
const former = aPerson(id, { name: 'els  kók', active: false });
const piet = aPerson(id, { name: 'Piet Bal' });
const people = [els, former, piet];

test('a name may mean whoever is called that, however it is written, also who is not active', () => {
  expect(peopleCalled(' ELS KOK', people)).toEqual([els, former]);
  expect(peopleCalled('Els Bal', people)).toEqual([]);
});

test('somebody is new when nobody is called that, or everybody who is was said to be somebody else', () => {
  const isNew = (name: string, ...notThese: (typeof els.id)[]) => isSomebodyNew({ name, notThese }, people);
  expect(isNew('Els Bal')).toBe(true);
  expect(isNew('Els Kok')).toBe(false);
  expect(isNew('Els Kok', els.id)).toBe(false);
  expect(isNew('Els Kok', els.id, former.id)).toBe(true);
});
