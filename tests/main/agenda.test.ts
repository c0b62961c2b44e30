import { expect, test } from 'vitest';
import { insertCase } from '../../db/repositories/cases.ts';
import { insertDetention } from '../../db/repositories/detentions.ts';
import { listPresence } from '../../db/repositories/discussions.ts';
import { insertPerson } from '../../db/repositories/partners.ts';
import { insertDecision } from '../../db/repositories/records.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import { personId } from '../../shared/domain/ids.ts';
import { aCase, aDecision, aDetention, aSubject, idOf } from '../fixtures/builders.ts';
import { addAll, agendaOf, caseOf, prepare } from '../fixtures/empty-agenda.ts';
import { seed, seedCase, seedMeeting } from '../fixtures/seed-agenda.ts';

test('an agenda has clock times, days to release, and the core partners invited', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId, municipality } = prepared;
  const caseIds = [caseOf(vault, 'Vos', '2026-12-05'), caseOf(vault, 'Bakker', null)];
  await core.call('meetings.addCases', { meetingId, caseIds });
  const answer = await core.call('meetings.get', { meetingId });
  const invited = [{ organisationId: municipality, personId: null, state: 'invited' }];
  expect(answer).toMatchObject({ plannedMinutes: 20, endsAt: '09:50' });
  expect(answer.agenda).toMatchObject([
    { surname: 'Vos', position: 1, startsAt: '09:30', daysToRelease: 2, freeBeforeNext: true, table: invited },
    { surname: 'Bakker', position: 2, startsAt: '09:40', daysToRelease: null, freeBeforeNext: false, table: invited },
  ]);
  const course = await core.call('meetings.course', { meetingId });
  expect(course.meeting).toEqual(answer.meeting);
  expect(course.agenda).toMatchObject(
    answer.agenda.map(({ discussionId, caseId, surname, position, plannedMinutes, status }) => ({
      ...{ discussionId, caseId, surname, position, plannedMinutes, status, tableConfirmedAt: null },
    })),
  );
  await expect(core.call('meetings.addCases', { meetingId, caseIds })).rejects.toThrow('conflict');
});

test('of two detentions the agenda and the proposals go by the one that runs on the day of the sitting', async () => {
  const { core, vault, meetingId } = await prepare();
  seed(vault, (writer) => {
    const subject = aSubject({ surname: 'Vos' });
    insertSubject(writer, subject);
    for (const [beginDate, releaseDate] of [
      ['2026-10-01', '2026-12-09'],
      ['2027-03-01', '2027-09-01'],
    ] as const)
      insertDetention(writer, aDetention(subject.id, { beginDate, releaseDate }));
    insertCase(writer, aCase(subject.id));
  });
  const { proposals } = await core.call('meetings.proposals', { meetingId });
  expect(proposals).toMatchObject([{ surname: 'Vos', daysToRelease: 6 }]);
  await core.call('meetings.addCases', { meetingId, caseIds: proposals.map(({ caseId }) => caseId) });
  const { agenda } = await core.call('meetings.get', { meetingId });
  expect(agenda).toMatchObject([{ surname: 'Vos', releaseDate: '2026-12-09', daysToRelease: 6 }]);
});

test('what earlier sittings left is proposed first, with its reason and its open actions', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId } = prepared;
  seed(vault, (writer) => {
    const make = (surname: string, releaseDate: string | null) =>
      seedCase(writer, { person: { surname, givenNames: '' }, releaseDate });
    const [done, postponed, missed] = [make('Aalders', '2026-12-30'), make('Bos', null), make('Cox', '2027-03-01')];
    make('Dekker', '2026-12-04');
    make('Evers', '2026-11-28');
    make('Faber', '2025-01-01');
    seedMeeting(writer, { date: '2026-11-19', status: 'closed' }, [
      { caseId: done, over: { status: 'discussed' }, openActions: 2 },
      { caseId: postponed, over: { status: 'postponed', postponeReason: 'Advocaat ziek' }, openActions: 1 },
      { caseId: missed },
    ]);
  });
  const { proposals, total } = await core.call('meetings.proposals', { meetingId });
  expect(total).toBe(5);
  expect(
    proposals.map(({ surname, reasons, openActions, leftOn, postponeReason, daysToRelease }) => ({
      surname,
      reasons,
      openActions,
      leftOn,
      postponeReason,
      daysToRelease,
    })),
  ).toEqual([
    {
      surname: 'Cox',
      reasons: ['not-reached', 'never-discussed'],
      openActions: 0,
      leftOn: '2026-11-19',
      postponeReason: '',
      daysToRelease: 88,
    },
    {
      surname: 'Bos',
      reasons: ['postponed', 'open-actions', 'never-discussed'],
      openActions: 1,
      leftOn: '2026-11-19',
      postponeReason: 'Advocaat ziek',
      daysToRelease: null,
    },
    {
      surname: 'Evers',
      reasons: ['just-released', 'never-discussed'],
      openActions: 0,
      leftOn: null,
      postponeReason: '',
      daysToRelease: -5,
    },
    {
      surname: 'Dekker',
      reasons: ['free-before-next', 'never-discussed'],
      openActions: 0,
      leftOn: null,
      postponeReason: '',
      daysToRelease: 1,
    },
    {
      surname: 'Aalders',
      reasons: ['release-near', 'open-actions'],
      openActions: 2,
      leftOn: null,
      postponeReason: '',
      daysToRelease: 27,
    },
  ]);
});

test('a case that was dealt with after it was postponed is no longer left over', async () => {
  const { core, vault, meetingId } = await prepare();
  seed(vault, (writer) => {
    const caseId = seedCase(writer, { releaseDate: '2027-06-01' });
    seedMeeting(writer, { date: '2026-11-05', status: 'closed' }, [
      { caseId, over: { status: 'postponed', postponeReason: 'ziek' } },
    ]);
    seedMeeting(writer, { date: '2026-11-19', status: 'closed' }, [{ caseId, over: { status: 'discussed' } }]);
  });
  expect(await core.call('meetings.proposals', { meetingId })).toEqual({ proposals: [], total: 0 });
});

test('a case that was agreed to come back by this day is proposed with what earlier sittings left', async () => {
  const { core, vault, meetingId } = await prepare();
  const discussed = { status: 'discussed' } as const;
  seed(vault, (writer) => {
    const make = (surname: string, releaseDate: string | null = null) =>
      seedCase(writer, { person: { surname, givenNames: '' }, releaseDate });
    const [due, late, missed, later, again, postponed] = ['Due', 'Laat', 'Mis', 'Ooit', 'Weer', 'Zij'].map((one) =>
      make(one),
    );
    make('Vrij', '2026-12-04');
    if (!due || !late || !missed || !later || !again || !postponed) throw new Error('no case');
    seedMeeting(writer, { date: '2026-11-05', status: 'closed' }, [
      { caseId: due, over: { ...discussed, returnOn: '2026-12-03' } },
      { caseId: late, over: { ...discussed, returnOn: '2026-11-12' } },
      { caseId: missed, over: { ...discussed, returnOn: '2026-11-19' } },
      { caseId: later, over: { ...discussed, returnOn: '2026-12-17' } },
      { caseId: again, over: { ...discussed, returnOn: '2026-11-19' } },
      { caseId: postponed, over: { status: 'postponed', postponeReason: 'ziek', returnOn: '2026-12-03' } },
    ]);
    seedMeeting(writer, { date: '2026-11-19', status: 'closed' }, [
      { caseId: missed },
      { caseId: again, over: discussed },
    ]);
  });
  const { proposals } = await core.call('meetings.proposals', { meetingId });
  expect(
    proposals.map(({ surname, reasons, leftOn, agreedReturn }) => ({ surname, reasons, leftOn, agreedReturn })),
  ).toEqual([
    ...[
      { surname: 'Due', reasons: ['agreed-return'], leftOn: null, on: '2026-12-03' },
      { surname: 'Laat', reasons: ['agreed-return'], leftOn: null, on: '2026-11-12' },
      { surname: 'Mis', reasons: ['not-reached', 'agreed-return'], leftOn: '2026-11-19', on: '2026-11-19' },
      {
        ...{ surname: 'Zij', reasons: ['postponed', 'agreed-return', 'never-discussed'] },
        ...{ leftOn: '2026-11-05', on: '2026-12-03' },
      },
    ].map(({ on, ...one }) => ({ ...one, agreedReturn: { on, agreedOn: '2026-11-05' } })),
    { surname: 'Vrij', reasons: ['free-before-next', 'never-discussed'], leftOn: null, agreedReturn: null },
  ]);
});

test('guests of the last time are proposed until they are invited', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId, municipality, housing } = prepared;
  const caseId = caseOf(vault, 'Vos');
  seed(vault, (writer) =>
    seedMeeting(writer, { date: '2026-11-19', status: 'closed' }, [
      {
        caseId,
        over: { status: 'discussed' },
        present: [
          { organisationId: municipality, over: { state: 'present' } },
          { organisationId: housing, over: { state: 'present' } },
        ],
      },
    ]),
  );
  const { discussionIds } = await core.call('meetings.addCases', { meetingId, caseIds: [caseId] });
  const [discussionId] = discussionIds;
  if (discussionId === undefined) throw new Error('nothing added');
  expect((await agendaOf(prepared))[0]?.guestsLastTime).toEqual([{ organisationId: housing, personId: null }]);
  const invited = [municipality, housing].map((organisationId) => ({ organisationId, personId: null }));
  await core.call('meetings.invite', { meetingId, discussionId, invited });
  const [row] = await agendaOf(prepared);
  expect(row?.guestsLastTime).toEqual([]);
  expect(row?.table).toEqual(invited.map((one) => ({ ...one, state: 'invited' })));
});

test('inviting replaces who is invited, keeps the seat, and never touches who was noted', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId, municipality, housing } = prepared;
  const [discussionId] = await addAll(prepared, 'Vos');
  if (discussionId === undefined) throw new Error('nothing added');
  const person = idOf(personId);
  seed(vault, (writer) => {
    insertPerson(writer, {
      id: person,
      organisationId: municipality,
      name: 'Els Kok',
      function: '',
      phone: '',
      email: '',
      confidentialitySignedOn: null,
      active: true,
    });
  });
  const [seat] = listPresence(vault.db, discussionId);
  await core.call('meetings.invite', {
    meetingId,
    discussionId,
    invited: [{ organisationId: municipality, personId: person }],
  });
  expect(listPresence(vault.db, discussionId)).toEqual([{ ...seat, personId: person }]);
  await expect(
    core.call('meetings.invite', { meetingId, discussionId, invited: [{ organisationId: housing, personId: person }] }),
  ).rejects.toThrow('invalid-input');
  seed(vault, (writer) => writer.update('presence', seat?.id ?? '', { state: 'excused' }));
  await core.call('meetings.invite', { meetingId, discussionId, invited: [] });
  expect(listPresence(vault.db, discussionId)).toEqual([{ ...seat, personId: person, state: 'excused' }]);
});

test('the order is exactly the cases of the agenda, and a removed case closes the gap', async () => {
  const prepared = await prepare();
  const { core, meetingId } = prepared;
  const [first, second, third] = await addAll(prepared, 'Aa', 'Bee', 'Cee');
  if (first === undefined || second === undefined || third === undefined) throw new Error('nothing added');
  await core.call('meetings.reorder', { meetingId, order: [third, first, second] });
  expect((await agendaOf(prepared)).map((row) => row.surname)).toEqual(['Cee', 'Aa', 'Bee']);
  await expect(core.call('meetings.reorder', { meetingId, order: [third, first] })).rejects.toThrow('conflict');
  await expect(core.call('meetings.reorder', { meetingId, order: [third, third, first] })).rejects.toThrow('conflict');
  await core.call('meetings.removeCase', { meetingId, discussionId: first });
  expect((await agendaOf(prepared)).map((row) => [row.surname, row.position])).toEqual([
    ['Cee', 1],
    ['Bee', 2],
  ]);
});

test('a case in which something was recorded stays on the agenda', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId } = prepared;
  const [discussionId] = await addAll(prepared, 'Vos');
  const [row] = await agendaOf(prepared);
  if (discussionId === undefined || row === undefined) throw new Error('nothing added');
  seed(vault, (writer) => insertDecision(writer, aDecision(discussionId, row.caseId)));
  await expect(core.call('meetings.removeCase', { meetingId, discussionId })).rejects.toThrow('not-allowed-now');
  await expect(core.call('meetings.remove', { meetingId })).rejects.toThrow('not-allowed-now');
});
