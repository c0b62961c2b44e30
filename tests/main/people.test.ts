import { expect, test } from 'vitest';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import type { InputOf } from '../../shared/contract/contract.ts';

const person: InputOf<'subjects.add'>['subject'] = {
  surname: 'El Amrani',
  prefix: '',
  givenNames: 'Youssef',
  birthDate: '2002-05-14',
  sex: 'male',
  bsn: '999990019',
  skn: '',
  municipalityOfOrigin: 'Utrecht',
  municipalityOfRegistration: '',
  municipalityOfSettlement: '',
  remark: '',
};
const period: InputOf<'detentions.add'>['fields'] = {
  title: 'imprisonment',
  titleRemark: '',
  offence: '',
  beginDate: '2026-10-01',
  releaseDate: '2026-12-09',
  releaseDateCertainty: 'expected',
  releaseDateSource: 'casemanager',
  releaseDateAsOf: '2026-11-20',
  prisonCaseManager: 'J. Prins',
};

function add(core: TestCore, over: Partial<typeof person> = {}, evenSo = false) {
  return core.call('subjects.add', { subject: { ...person, ...over }, evenSo });
}

test('a person is added with a case, and the BSN crosses only when asked for', async () => {
  const core = await startOpenCore();
  const { subjectId, caseId } = await add(core);
  const got = await core.call('subjects.get', { subjectId });
  expect(got.caseIds).toEqual([caseId]);
  expect(got.subject).toMatchObject({ surname: 'El Amrani', bsnMasked: '••••••019', bsnPlausible: true });
  expect(JSON.stringify(got)).not.toContain('999990019');
  expect(await core.call('subjects.revealBsn', { subjectId })).toEqual({ bsn: '999990019' });
});

test('the same person is not added twice, by BSN or by name and birth date, unless it is another', async () => {
  const core = await startOpenCore();
  const { subjectId } = await add(core);
  await expect(add(core, { surname: 'Heel Anders' })).rejects.toThrow('conflict');
  await expect(add(core, { surname: 'EL AMRANÍ', bsn: null })).rejects.toThrow('conflict');
  const known = await core.call('subjects.known', {
    surname: 'el amrani',
    givenNames: 'youssef',
    birthDate: '2002-05-14',
    bsn: null,
  });
  expect(known.subjects.map(({ id }) => id)).toEqual([subjectId]);
  const other = await add(core, { bsn: null }, true);
  expect(other.subjectId).not.toBe(subjectId);
});

test('a correction leaves the BSN alone unless it is given', async () => {
  const core = await startOpenCore();
  const { subjectId } = await add(core);
  const { bsn: _bsn, ...fields } = person;
  await core.call('subjects.update', { subjectId, fields: { ...fields, surname: 'Amrani' } });
  expect(await core.call('subjects.revealBsn', { subjectId })).toEqual({ bsn: '999990019' });
  await core.call('subjects.update', { subjectId, fields: { ...fields, bsn: null } });
  expect(await core.call('subjects.revealBsn', { subjectId })).toEqual({ bsn: null });
  const { subjects } = await core.call('subjects.search', { words: 'amrani', limit: 10 });
  expect(subjects.map(({ id }) => id)).toEqual([subjectId]);
});

test('search finds prefixes without case, accents and punctuation, and the birth date as it is typed', async () => {
  const core = await startOpenCore();
  await add(core, { surname: "D'Souza", givenNames: 'Łukasz', birthDate: '1995-03-12', bsn: null });
  await add(core, {
    surname: 'Yıldız-Öztürk',
    prefix: 'van den',
    givenNames: 'Zoë',
    birthDate: '1995-00-00',
    bsn: null,
  });
  const find = async (words: string) =>
    (await core.call('subjects.search', { words, limit: 10 })).subjects.map(({ surname }) => surname);
  for (const words of [
    'souz',
    "d'sou",
    'dsouza',
    'LUKASZ',
    'lukasz d',
    '12-03-1995',
    '12-3-19',
    '12/03',
    '1995-03-12',
    '03-1995',
  ])
    expect([words, await find(words)]).toEqual([words, ["D'Souza"]]);
  for (const words of ['yildiz', 'ozturk', 'zoe van', '"yildiz" OR *', 'Yıldız-Öz'])
    expect([words, await find(words)]).toEqual([words, words.includes('OR') ? [] : ['Yıldız-Öztürk']]);
  expect(await find('1995')).toEqual(["D'Souza", 'Yıldız-Öztürk']);
  for (const words of ['', ' " ', "'", '-']) expect((await find(words)).length).toBe(2);
  expect(await find('souza zoe')).toEqual([]);
  expect(await core.call('subjects.search', { words: '', limit: 1 })).toMatchObject({ total: 2, subjects: [{}] });
});

test('a period by hand: refused when it ends before it begins, kept with its history when corrected', async () => {
  const core = await startOpenCore();
  const { subjectId } = await add(core);
  const impossible = core.call('detentions.add', {
    subjectId,
    fields: { ...period, releaseDate: '2026-09-30' },
    institution: 'PI Nieuwegein',
    unit: 'B2',
  });
  await expect(impossible).rejects.toMatchObject({
    failure: { code: 'invalid-input', fields: [{ path: 'fields.releaseDate', message: 'release-before-begin' }] },
  });
  const { detentionPeriodId } = await core.call('detentions.add', {
    subjectId,
    fields: period,
    institution: 'PI Nieuwegein',
    unit: 'B2',
  });
  await core.call('detentions.update', {
    detentionPeriodId,
    fields: { ...period, releaseDate: '2026-12-16', releaseDateCertainty: 'confirmed', title: 'isd' },
  });
  await core.call('detentions.move', { detentionPeriodId, institution: 'PI Vught', unit: '', fromDate: '2026-11-10' });
  const { detentions } = await core.call('subjects.get', { subjectId });
  expect(detentions[0]).toMatchObject({ releaseDate: '2026-12-16', title: 'isd' });
  expect(
    detentions[0]?.changes
      .map(({ field, oldValue, source, recordedOn }) => [field, oldValue, source, recordedOn])
      .sort(),
  ).toEqual([
    ['releaseDate', '2026-12-09', 'casemanager', '2026-11-22'],
    ['releaseDateCertainty', 'expected', 'casemanager', '2026-11-22'],
    ['title', 'imprisonment', 'met de hand', '2026-11-22'],
  ]);
  expect(
    detentions[0]?.stays.map(({ institution, fromDate, untilDate }) => [institution, fromDate, untilDate]),
  ).toEqual([
    ['PI Vught', '2026-11-10', null],
    ['PI Nieuwegein', '2026-10-01', '2026-11-09'],
  ]);
});

test('the list of cases: by days to release, by words, open or closed; a closed case is opened again on return', async () => {
  const core = await startOpenCore();
  const soon = await add(core);
  const later = await add(core, { surname: 'Bakker', bsn: null, municipalityOfOrigin: 'Zeist' });
  const none = await add(core, { surname: 'Claes', bsn: null });
  await core.call('detentions.add', {
    subjectId: later.subjectId,
    fields: { ...period, releaseDate: '2027-01-09' },
    institution: 'PI Vught',
    unit: '',
  });
  await core.call('detentions.add', {
    subjectId: soon.subjectId,
    fields: period,
    institution: 'PI Nieuwegein',
    unit: '',
  });
  const list = async (over: Partial<InputOf<'cases.list'>> = {}) =>
    (await core.call('cases.list', { words: '', status: 'open', order: 'release', ...over })).cases;
  expect((await list()).map(({ surname, institution }) => [surname, institution])).toEqual([
    ['El Amrani', 'PI Nieuwegein'],
    ['Bakker', 'PI Vught'],
    ['Claes', ''],
  ]);
  expect((await list({ order: 'name' })).map(({ surname }) => surname)).toEqual(['Bakker', 'Claes', 'El Amrani']);
  expect((await list({ words: 'vught' })).map(({ surname }) => surname)).toEqual(['Bakker']);
  expect((await list({ words: 'zei' })).map(({ surname }) => surname)).toEqual(['Bakker']);
  expect(await list({ words: '%' })).toHaveLength(3);
  await core.call('cases.update', { caseId: none.caseId, fields: { status: 'closed' } });
  expect((await list({ status: 'closed' })).map(({ surname }) => surname)).toEqual(['Claes']);
  await expect(core.call('cases.reopen', { caseId: soon.caseId, detention: null })).rejects.toThrow('not-allowed-now');
  await core.call('cases.reopen', {
    caseId: none.caseId,
    detention: { fields: period, institution: 'JC Zaanstad', unit: '' },
  });
  const back = await core.call('cases.get', { caseId: none.caseId });
  expect([back.case.status, back.detentions.length, back.detentions[0]?.stays[0]?.institution]).toEqual([
    'active',
    1,
    'JC Zaanstad',
  ]);
});

test('a case: fields, contacts, conditions; a director works at the organisation that directs', async () => {
  const core = await startOpenCore();
  const { caseId } = await add(core);
  const organisation = {
    name: 'Reclassering Nederland',
    shortName: 'Recl',
    type: 'probation',
    attendance: 'core',
    active: true,
    targetGroups: [] as string[],
    municipalities: [] as string[],
  } as const;
  const one = await core.call('partners.addOrganisation', organisation);
  const two = await core.call('partners.addOrganisation', {
    ...organisation,
    name: 'Gemeente Utrecht',
    type: 'municipality',
  });
  const { personId } = await core.call('partners.addPerson', {
    organisationId: one.organisationId,
    name: 'Iris Kok',
    function: 'reclasseringswerker',
    phone: '',
    email: '',
    confidentialitySignedOn: null,
    active: true,
  });
  await core.call('cases.update', {
    caseId,
    fields: {
      caseDirectorOrganisationId: one.organisationId,
      caseDirectorPersonId: personId,
      referrerKind: 'organisation',
      referrerOrganisationId: two.organisationId,
    },
  });
  await expect(
    core.call('cases.update', {
      caseId,
      fields: { caseDirectorOrganisationId: two.organisationId, caseDirectorPersonId: personId },
    }),
  ).rejects.toThrow('invalid-input');
  await core.call('cases.update', {
    caseId,
    fields: { caseDirectorOrganisationId: two.organisationId, referrerKind: 'subject' },
  });
  const contact = { role: 'moeder', name: 'F. El Amrani', phone: '06 00000000', email: '' };
  const { caseContactId } = await core.call('cases.addContact', { caseId, ...contact });
  await core.call('cases.updateContact', { caseContactId, ...contact, role: 'zus' });
  await core.call('cases.setCondition', { meetingId: null, caseId, code: 'housing', state: 'open', note: 'wacht' });
  await core.call('cases.setCondition', {
    meetingId: null,
    caseId,
    code: 'housing',
    state: 'arranged',
    note: 'sleutel',
  });
  const got = await core.call('cases.get', { caseId });
  expect(got.case).toMatchObject({
    caseDirectorOrganisationId: two.organisationId,
    caseDirectorPersonId: null,
    referrerOrganisationId: null,
  });
  expect(got.contacts).toEqual([{ id: caseContactId, caseId, ...contact, role: 'zus' }]);
  expect(got.conditions).toEqual([{ code: 'housing', state: 'arranged', note: 'sleutel' }]);
  await core.call('cases.removeContact', { caseContactId });
  expect((await core.call('cases.get', { caseId })).contacts).toEqual([]);
  await core.call('partners.reorder', { order: [two.organisationId] });
  const { organisations } = await core.call('partners.list', {});
  expect(
    organisations.filter(({ id }) => [one.organisationId, two.organisationId].includes(id)).map(({ id }) => id),
  ).toEqual([two.organisationId, one.organisationId]);
});

test('people who look alike are proposed, the likeliest first; who only shares a birthday is not', async () => {
  const core = await startOpenCore();
  const { subjectId } = await add(core, { bsn: null });
  const slip = await add(core, { surname: 'El Amranni', bsn: null });
  const swapped = await add(core, { givenNames: 'Y.', birthDate: '2002-00-00', bsn: null });
  await add(core, { surname: 'Visser', givenNames: 'Sam', bsn: null });
  const { subjects } = await core.call('subjects.lookalikes', { subjectId });
  expect(subjects.map(({ id }) => id)).toEqual([slip.subjectId, swapped.subjectId]);
});
