import { expect, test } from 'vitest';
import { listOrganisations } from '../../db/repositories/partners.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { runSheetTree } from '../../shared/domain/run-sheet-document.ts';
import { sendingAgendaTree } from '../../shared/domain/sending-agenda.ts';
import { readRunSheet, readSendingAgenda } from '../../main/services/run-sheet-documents.ts';
import { addAll, agendaOf, prepare } from '../fixtures/empty-agenda.ts';
import { seed, seedCase, seedOrganisation } from '../fixtures/seed-agenda.ts';

const madeAt = '2026-12-03T08:00:00.000Z';

type Prepared = Awaited<ReturnType<typeof prepare>>;

function caseWith({ vault }: Prepared, person: Partial<Subject>, targetGroups: readonly string[] = []): CaseId {
  return seed(vault, (writer) => seedCase(writer, { person: { givenNames: '', ...person }, targetGroups }));
}

/** Short names of who is invited, per case on the agenda. */
async function tablesOf(prepared: Prepared): Promise<Record<string, string[]>> {
  const short = new Map(listOrganisations(prepared.vault.db).map(({ id, shortName }) => [id, shortName]));
  const agenda = await agendaOf(prepared);
  return Object.fromEntries(
    agenda.map((row) => [row.surname, row.table.map(({ organisationId }) => short.get(organisationId) ?? '?')]),
  );
}

test('a partner of a target group or a municipality comes of itself to its own cases, and to no other', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId } = prepared;
  seed(vault, (writer) => {
    seedOrganisation(writer, { shortName: 'HIC', attendance: 'guest', targetGroups: ['hic'], position: 8 });
    seedOrganisation(writer, { shortName: 'Katwijk', attendance: 'guest', municipalities: ['Katwijk'], position: 9 });
  });
  const caseIds = [
    caseWith(prepared, { surname: 'Aalders', municipalityOfOrigin: 'Leiden' }, ['hic']),
    caseWith(prepared, { surname: 'Bos', municipalityOfOrigin: 'gemeente Katwijk' }),
    caseWith(prepared, { surname: 'Cox', municipalityOfOrigin: 'Leiden', municipalityOfRegistration: 'Katwijk' }),
  ];
  await core.call('meetings.addCases', { meetingId, caseIds });
  expect(await tablesOf(prepared)).toEqual({ Aalders: ['Gem', 'HIC'], Bos: ['Gem', 'Katwijk'], Cox: ['Gem'] });
});

test('who is bound, marked or moved only after the agenda was made is proposed there', async () => {
  const prepared = await prepare();
  const { core, vault, housing } = prepared;
  await addAll(prepared, 'Vos');
  expect((await agendaOf(prepared))[0]?.guestsOfCase).toEqual([]);
  const organisation = listOrganisations(vault.db).find(({ id }) => id === housing);
  if (organisation === undefined) throw new Error('no partner');
  const { position: _position, id, ...fields } = organisation;
  await core.call('partners.updateOrganisation', { organisationId: id, ...fields, targetGroups: ['hic'] });
  const [row] = await agendaOf(prepared);
  if (row === undefined) throw new Error('no case');
  await core.call('cases.update', { caseId: row.caseId, fields: { targetGroups: ['hic'] } });
  expect((await agendaOf(prepared))[0]?.guestsOfCase).toEqual([{ organisationId: housing, reason: 'target-group' }]);
  const { meetingId } = prepared;
  const invited = [...row.table, { organisationId: housing }].map((seat) => ({
    organisationId: seat.organisationId,
    personId: null,
  }));
  await core.call('meetings.invite', { meetingId, discussionId: row.discussionId, invited });
  expect((await agendaOf(prepared))[0]?.guestsOfCase).toEqual([]);
});

test('the list of cases and Ctrl+K find people by the words of a target group', async () => {
  const prepared = await prepare();
  const { core } = prepared;
  caseWith(prepared, { surname: 'Jansen' }, ['hic']);
  caseWith(prepared, { surname: 'Vos' }, ['hic', 'top-x']);
  caseWith(prepared, { surname: 'Hittema' });
  const listed = async (words: string, targetGroup: string | null = null) => {
    const { cases } = await core.call('cases.list', { words, status: 'open', order: 'name', targetGroup });
    return cases.map(({ surname }) => surname);
  };
  expect(await listed('hic')).toEqual(['Jansen', 'Vos']);
  expect(await listed('hit')).toEqual(['Hittema', 'Jansen', 'Vos']);
  expect(await listed('HIT jan')).toEqual(['Jansen']);
  expect(await listed('hic top x')).toEqual(['Vos']);
  expect(await listed('hic zzz')).toEqual([]);
  expect(await listed('', 'top-x')).toEqual(['Vos']);

  const found = async (words: string) => {
    const { people, groups } = await core.call('find.search', { words, limit: 8 });
    return [
      people.map(({ surname, marks }) => [surname, ...marks].join(' ')),
      groups.map(({ label, openCases }) => `${label} ${openCases}`),
    ];
  };
  expect(await found('hit')).toEqual([['Hittema', 'Jansen HIC', 'Vos PGA/Top X HIC'], ['HIC 2']]);
  expect(await found('hic vos')).toEqual([['Vos PGA/Top X HIC'], []]);
  expect(await found('jans')).toEqual([['Jansen HIC'], []]);
  expect((await found('plusprogramma'))[1]).toEqual(['Plusprogramma 0']);
});

test('the agenda, its proposals and the draaiboek show the groups; the agenda without names and the shared screen never', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId } = prepared;
  const label = 'Aanpak Zeearend';
  await core.call('region.addItem', {
    ...{ kind: 'target-group', code: 'zeearend', label, shortLabel: 'Zeearend', days: null },
    ...{ validFrom: null, validTo: null, remark: '', active: true },
  });
  caseWith(prepared, { surname: 'Vos' }, ['zeearend']);
  const { proposals } = await core.call('meetings.proposals', { meetingId });
  expect(proposals.map(({ targetGroups }) => targetGroups)).toEqual([['zeearend']]);
  const caseIds = proposals.map(({ caseId }) => caseId);
  await core.call('meetings.addCases', { meetingId, caseIds });
  expect((await agendaOf(prepared))[0]?.targetGroups).toEqual(['zeearend']);
  expect(JSON.stringify(runSheetTree(readRunSheet(vault.db, meetingId), madeAt))).toContain('Zeearend');
  expect(JSON.stringify(sendingAgendaTree(readSendingAgenda(vault.db, meetingId), madeAt))).not.toMatch(/zeearend/i);

  await core.call('meetings.start', { meetingId });
  const [row] = await agendaOf(prepared);
  if (row === undefined) throw new Error('no case');
  await core.call('table.confirm', {
    ...{ meetingId, discussionId: row.discussionId, confidentialityRepeated: true, headCount: null },
    overrideReason: 'proef',
  });
  await core.call('screen.open', { displayId: null });
  for (const page of ['records', 'reading'] as const) {
    await core.call('screen.show', { page });
    const answer = JSON.stringify(await core.call('screen.current', {}, 'screen'));
    expect(answer).toContain('Vos');
    expect(answer).not.toMatch(/zeearend/i);
  }
});
