import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { all } from '../../db/rows.ts';
import { updateDiscussion } from '../../db/repositories/discussions.ts';
import type { Vault } from '../../main/app/vault.ts';
import { readRunSheet, readSendingAgenda } from '../../main/services/run-sheet-documents.ts';
import type { DocumentTree } from '../../shared/domain/document-model.ts';
import type { DiscussionId, MeetingId, OrganisationId } from '../../shared/domain/ids.ts';
import type { PersonName } from '../../shared/domain/subject.ts';
import { formatPartialDate } from '../../shared/text/format.ts';
import { runSheetTree } from '../../shared/domain/run-sheet-document.ts';
import { sendingAgendaTree } from '../../shared/domain/sending-agenda.ts';
import { anAction, aMeeting, aPerson, idOf } from '../fixtures/builders.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { seed, seedCase, seedMeeting, seedOrganisation } from '../fixtures/seed-agenda.ts';
import { insertPerson } from '../../db/repositories/partners.ts';
import { insertAction } from '../../db/repositories/records.ts';
import { discussionId as discussionIdSchema } from '../../shared/domain/ids.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const madeAt = '2026-12-03T08:00:00.000Z';

interface Filled {
  readonly vault: Vault;
  readonly meetingId: MeetingId;
  readonly housing: OrganisationId;
  readonly care: OrganisationId;
  readonly ids: DiscussionId[];
}

/** Four cases in the order of their release; housing comes to the first and third, care to the second and fourth. */
function fill(core: TestCore): Filled {
  const vault = vaultOf(core.app);
  const ids = ['A', 'B', 'C', 'D'].map(() => idOf(discussionIdSchema));
  const made = seed(vault, (writer) => {
    const city = seedOrganisation(writer, { name: 'Gemeente', shortName: 'Gem', attendance: 'core' });
    const housing = seedOrganisation(writer, { name: 'Woonstichting', shortName: 'Woon', attendance: 'guest' });
    const care = seedOrganisation(writer, { name: 'GGZ Midden', shortName: 'GGZ', attendance: 'guest' });
    const cases = ['El Amrani', 'Jansen', 'Vos', 'Bakker'].map((surname, index) =>
      seedCase(writer, { person: { surname }, releaseDate: `2026-12-0${4 + index}` }),
    );
    const meetingId = seedMeeting(
      writer,
      { date: '2026-12-03', startTime: '09:30', status: 'planned' },
      cases.map((caseId, index) => ({
        caseId,
        over: { id: ids[index] ?? idOf(discussionIdSchema), plannedMinutes: 10, status: 'planned' },
        present: [city, index % 2 === 0 ? housing : care].map((organisationId) => ({
          organisationId,
          over: { state: 'invited' },
        })),
      })),
    );
    return { meetingId, housing, care };
  });
  return { vault, ids, ...made };
}

async function orderOf(core: TestCore, meetingId: MeetingId): Promise<string[]> {
  const { agenda } = await core.call('meetings.get', { meetingId });
  return agenda.map((row) => row.surname);
}

test('the proposal says what grouping costs, and arranging does it and can be taken back', async () => {
  const core = await startOpenCore();
  const { meetingId, housing, care, ids } = fill(core);
  const before = await core.call('meetings.runSheet', { meetingId });
  expect(before.now).toEqual({ byRelease: true, grouped: false, proposed: false, entries: 4, cost: null });
  expect(before.proposal).toMatchObject({
    entries: 2,
    releaseEntries: 4,
    entriesAtLeast: 2,
    provenNear: true,
    cost: { later: 1, furthest: { discussionId: ids[1], from: 2, to: 3 } },
  });
  expect(before.guests).toEqual([
    {
      organisationId: housing,
      visits: [
        { from: '09:30', until: '09:40', numbers: [1] },
        { from: '09:50', until: '10:00', numbers: [3] },
      ],
    },
    {
      organisationId: care,
      visits: [
        { from: '09:40', until: '09:50', numbers: [2] },
        { from: '10:00', until: '10:10', numbers: [4] },
      ],
    },
  ]);
  await core.call('meetings.arrange', { meetingId, by: 'guests' });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Vos', 'Jansen', 'Bakker']);
  const after = await core.call('meetings.runSheet', { meetingId });
  expect(after.now).toMatchObject({ grouped: true, proposed: true, entries: 2, cost: before.proposal.cost });
  expect(after.guests[0]?.visits).toEqual([{ from: '09:30', until: '09:50', numbers: [1, 2] }]);
  await core.call('undo.undo', { meetingId });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
});

test('what is moved by hand is pinned and keeps its place, until it is let go', async () => {
  const core = await startOpenCore();
  const { meetingId, ids } = fill(core);
  const [a, b, c, d] = ids;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no cases');
  await core.call('meetings.reorder', { meetingId, order: [d, a, b, c], moved: d });
  await core.call('meetings.arrange', { meetingId, by: 'release' });
  expect(await orderOf(core, meetingId)).toEqual(['Bakker', 'El Amrani', 'Jansen', 'Vos']);
  const { agenda } = await core.call('meetings.get', { meetingId });
  expect(agenda.map((row) => row.pinned)).toEqual([true, false, false, false]);
  await core.call('meetings.pin', { meetingId, discussionId: d, pinned: false });
  await core.call('meetings.arrange', { meetingId, by: 'release' });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
});

test('while the meeting runs only what is to come is arranged, from the table as it is', async () => {
  const core = await startOpenCore();
  const { vault, meetingId, ids } = fill(core);
  await core.call('meetings.start', { meetingId });
  const [, b] = ids;
  if (b === undefined) throw new Error('no case');
  await core.call('meetings.postpone', { meetingId, discussionId: b, reason: 'ziek' });
  await core.call('meetings.arrange', { meetingId, by: 'guests' });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
  const { now } = await core.call('meetings.runSheet', { meetingId });
  // Housing sits there already; only care comes in.
  expect(now.entries).toBe(1);
  const pin = core.call('meetings.pin', { meetingId, discussionId: b, pinned: true });
  await expect(pin).rejects.toThrow('not-allowed-now');
  vault.change({ name: 'meetings.close', topics: ['meetings'] }, (writer) =>
    writer.update('meeting', meetingId, { status: 'closed', currentDiscussionId: null }),
  );
  await expect(core.call('meetings.arrange', { meetingId, by: 'guests' })).rejects.toThrow('not-allowed-now');
});

test('the draaiboek and the agenda without names leave the vault, recorded as what they are', async () => {
  const core = await startOpenCore();
  const { vault, meetingId, ids } = fill(core);
  const folder = join(core.app.folder.root, 'uit');
  await mkdir(folder);
  vault.change({ name: 'meetings.pin', topics: ['meetings'] }, (writer) => {
    for (const id of ids.slice(0, 1)) updateDiscussion(writer, id, { pinned: true });
  });
  core.host.answers.open.push(folder, folder);
  const chair = await core.call('documents.exportRunSheet', { meetingId, kind: 'run-sheet', formats: ['pdf', 'docx'] });
  const sent = await core.call('documents.exportRunSheet', { meetingId, kind: 'agenda', formats: ['pdf', 'docx'] });
  expect(chair.written?.files).toEqual(['draaiboek-2026-12-03.pdf', 'draaiboek-2026-12-03.docx']);
  expect(sent.written?.files).toEqual(['agenda-2026-12-03.pdf', 'agenda-2026-12-03.docx']);
  expect(
    all(vault.db, z.object({ kind: z.string(), format: z.string() }), 'SELECT kind, format FROM exportRecord'),
  ).toEqual([
    { kind: 'run-sheet', format: 'pdf' },
    { kind: 'run-sheet', format: 'docx' },
    { kind: 'agenda', format: 'pdf' },
    { kind: 'agenda', format: 'docx' },
  ]);
  const wordsOf = async (file: string): Promise<string> =>
    strFromU8(unzipSync(await readFile(join(folder, file)))['word/document.xml'] ?? new Uint8Array());
  const words = await wordsOf('draaiboek-2026-12-03.docx');
  for (const part of ['El Amrani', 'Bakker', 'vaste plaats', '09.30–09.40 uur', 'Woonstichting'])
    expect(words).toContain(part);
  const agenda = await wordsOf('agenda-2026-12-03.docx');
  for (const name of ['El Amrani', 'Bakker', 'Kevin']) expect(agenda).not.toContain(name);
});

test('the draaiboek says of whom a statement is missing by the rule of the table', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const meetingId = seed(vault, (writer) => {
    const police = seedOrganisation(writer, { name: 'Politie', attendance: 'core' });
    const housing = seedOrganisation(writer, { name: 'Woonstichting', attendance: 'guest' });
    const care = seedOrganisation(writer, { name: 'GGZ Midden', attendance: 'guest' });
    const [agent, els, piet, rik] = [
      aPerson(police),
      aPerson(housing),
      aPerson(care, { confidentialitySignedOn: '2026-01-01' }),
      aPerson(care),
    ];
    for (const one of [agent, els, piet, rik]) insertPerson(writer, one);
    return seedMeeting(writer, { status: 'planned' }, [
      {
        caseId: seedCase(writer, { releaseDate: '2026-12-04' }),
        present: [
          // A core partner of another case, so that it comes and goes: it signs nothing.
          { organisationId: police, over: { personId: agent.id } },
          { organisationId: housing },
          { organisationId: care, over: { personId: piet.id } },
          { organisationId: care, over: { personId: rik.id, state: 'excused' } },
        ],
      },
      {
        caseId: seedCase(writer, { releaseDate: '2026-12-05' }),
        present: [{ organisationId: housing, over: { personId: els.id } }],
      },
    ]);
  });
  expect(readRunSheet(vault.db, meetingId).cases.map(({ unsigned }) => unsigned)).toEqual([
    ['Woonstichting'],
    ['Woonstichting'],
  ]);
});

test('the draaiboek leaves out actions that may not be written down', async () => {
  const core = await startOpenCore();
  const { vault, meetingId, ids } = fill(core);
  const { agenda } = await core.call('meetings.get', { meetingId });
  const [first] = agenda;
  const [discussionId] = ids;
  if (first === undefined || discussionId === undefined) throw new Error('no case');
  seed(vault, (writer) => {
    for (const [text, handling] of [
      ['Sleutel regelen', 'normal'],
      ['Geheim gesprek', 'not-minuted'],
      ['Mondeling bericht', 'oral-only'],
    ] as const)
      insertAction(writer, anAction(discussionId, first.caseId, { text, handling }));
  });
  const words = JSON.stringify(runSheetTree(readRunSheet(vault.db, meetingId), madeAt));
  expect(words).toContain('Sleutel regelen');
  for (const secret of ['Geheim gesprek', 'Mondeling bericht']) expect(words).not.toContain(secret);
});

function wordsIn({ title, header, footer, blocks }: DocumentTree): string {
  return JSON.stringify([title, header, footer, blocks]);
}

/** What a chair may type who forgets that this goes out: the name of somebody, in any way, as title and as place. */
const typedBy = [
  () => ({ title: 'Overleg', place: 'Zaal 2' }),
  ({ surname, givenNames }) => ({ title: `Overleg ${givenNames} ${surname}`, place: `Bij ${surname} thuis` }),
  ({ surname, givenNames }) => ({ title: `Nazorg ${surname}, ${givenNames}`, place: `Kamer van ${givenNames}` }),
  ({ givenNames }) => ({ title: `Over ${givenNames}`, place: 'Stadhuis' }),
] as const satisfies readonly ((one: Pick<PersonName, 'surname' | 'givenNames'>) => { title: string; place: string })[];

test('attack: no name, birth date or institution of any case stands in the agenda without names', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  // Words that no sentence of ours holds by itself.
  const name = fc.stringMatching(/^[QXZ][a-z]{5,12}(?:[ -][QXZ][a-z]{3,8})?$/);
  const person = fc.record({
    surname: name,
    prefix: fc.constantFrom('', 'qvan qder'),
    givenNames: name,
    birthDate: fc.constantFrom('1961-07-19', '1977-11-23', '1959-02-00'),
  });
  const way = fc.constantFrom(...typedBy);
  const nobody = { surname: 'X', givenNames: 'X' };
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 9 }),
      fc.boolean(),
      way,
      async (people, pinned, type) => {
        const { id } = aMeeting({});
        const meetingId = seed(vault, (writer) => {
          const guest = seedOrganisation(writer, { name: 'Woonstichting', attendance: 'guest' });
          return seedMeeting(
            writer,
            { id, ...type(people[0] ?? nobody) },
            people.map((one, index) => ({
              caseId: seedCase(writer, { person: one }),
              over: {
                pinned,
                status: index % 4 === 3 ? 'postponed' : 'planned',
                postponeReason: index % 4 === 3 ? `${one.surname} is ziek` : '',
              },
              present: index % 2 === 0 ? [{ organisationId: guest, over: { state: 'invited' } }] : [],
              openActions: index % 3,
            })),
          );
        });
        const words = wordsIn(sendingAgendaTree(readSendingAgenda(vault.db, meetingId), madeAt)).toLowerCase();
        expect(words).toContain('woonstichting');
        const { agenda } = await core.call('meetings.get', { meetingId });
        for (const row of agenda) {
          const birthDate = row.birthDate ?? '';
          const secrets = [row.surname, row.givenNames, row.institution, birthDate];
          for (const secret of [...secrets, ...(row.birthDate === null ? [] : [formatPartialDate(row.birthDate)])])
            if (secret !== '') expect(words).not.toContain(secret.toLowerCase());
          for (const part of [row.surname, row.givenNames].flatMap((one) => one.split(/[ -]/)))
            expect(words).not.toContain(part.toLowerCase());
        }
        // The chair's own does hold them, so the test can see a name when one is there.
        const chairs = wordsIn(runSheetTree(readRunSheet(vault.db, meetingId), madeAt));
        expect(chairs).toContain(people[0]?.surname);
      },
    ),
    { numRuns: 40 },
  );
});

test('a title and a place without a name go out as they were typed', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const meetingId = seed(vault, (writer) =>
    seedMeeting(writer, { title: 'Themakamer nazorg', place: 'Stadhuis Utrecht, zaal 2' }, [
      { caseId: seedCase(writer, { person: { surname: 'Jansen', givenNames: 'Kevin' } }) },
    ]),
  );
  expect(readSendingAgenda(vault.db, meetingId)).toMatchObject({
    title: 'Themakamer nazorg',
    place: 'Stadhuis Utrecht, zaal 2',
  });
});

test('attack: neither a guest who bears a name nor who is to be reached about a case is named in what is sent', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const meetingId = seed(vault, (writer) => {
    const guests = ['Bewindvoerder voor Lena Vos', 'Bureau Vos', 'Stichting De Brug'].map((name) =>
      seedOrganisation(writer, { name, attendance: 'guest' }),
    );
    const caseId = seedCase(writer, { person: { surname: 'Vos', givenNames: 'Lena' } });
    writer.insert('caseContact', crypto.randomUUID(), {
      ...{ caseId, role: 'moeder', name: 'Fatima Bouali - moeder', phone: '', email: '' },
    });
    seedCase(writer, { person: { surname: 'Brug', givenNames: 'Dirk', bsn: '999990019' } });
    return seedMeeting(writer, { title: 'Dossier Fatima Bouali', place: 'bij Bouali; 999/990/019' }, [
      { caseId, present: guests.map((organisationId) => ({ organisationId, over: { state: 'invited' } })) },
    ]);
  });
  const words = wordsIn(sendingAgendaTree(readSendingAgenda(vault.db, meetingId), madeAt));
  expect(words).not.toMatch(/Vos|Lena|Fatima|Bouali|999.990/);
  for (const stays of ['Bewindvoerder voor', 'Bureau', 'Stichting De Brug']) expect(words).toContain(stays);
});
