import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { all } from '../../../db/rows.ts';
import { readMinutes } from '../../../db/repositories/minutes-query.ts';
import { minutesTree } from '../../../shared/domain/minutes.ts';
import { startOpenCore, type TestCore } from '../../fixtures/core.ts';
import { chairSecret, notMinuted, insertFullMeeting, secretBsn } from '../../fixtures/full-meeting.ts';
import { vaultOf } from '../../fixtures/vault-of.ts';

async function newFolder(core: TestCore, name: string): Promise<string> {
  const folder = join(core.app.folder.root, name);
  await mkdir(folder);
  return folder;
}

const exportRow = z.object({
  format: z.string(),
  minutesStatus: z.string(),
  fileHash: z.string(),
  workerId: z.string(),
});

test('what the minutes tell of a meeting is what was recorded, and nothing of the chair alone', async () => {
  const core = await startOpenCore();
  const { id } = insertFullMeeting(vaultOf(core.app));
  const data = readMinutes(vaultOf(core.app).db, id);
  expect(data?.cases).toHaveLength(2);
  expect(data?.cases[0]).toMatchObject({
    name: { surname: 'Jansen', prefix: '', givenNames: 'Kevin' },
    institution: 'PI Nieuwegein',
    director: 'Reclassering Oost, Tom Hendriks',
    ...{ targetGroups: 'ISD, van-elders', detentionTitle: 'imprisonment', titleRemark: '' },
    presence: [
      {
        organisation: 'Reclassering Oost',
        person: 'Tom Hendriks',
        state: 'present',
        timeIn: '09:30',
        timeOut: '09:42',
      },
      { organisation: 'PI Testdorp', person: '', state: 'written-input' },
    ],
    decisions: [{ text: 'Woontraject starten' }],
    reviews: [
      {
        text: 'Pasfoto maken',
        owner: { organisation: 'PI Testdorp', person: '' },
        outcome: 'running',
        remark: 'Afspraak staat.',
      },
    ],
    actions: [
      {
        text: 'Woontraject aanmelden',
        owner: { organisation: 'Reclassering Oost', person: 'Tom Hendriks' },
        notInformedReason: 'gesprek volgt',
      },
      { text: 'Zus bellen', owner: 'subject', condition: '' },
    ],
    closing: {
      ...{ headCount: 3, returnOn: '2026-12-17', scaleDownCriterion: 'drie maanden werk' },
      ...{ subjectInformed: 'no', notInformedReason: 'lopend onderzoek' },
      agreements: [
        { organisation: 'Reclassering Oost', stance: 'agree', wording: '' },
        { organisation: 'PI Testdorp', stance: 'dissent', wording: 'Verlof kan pas in januari' },
      ],
    },
  });
  expect(data?.cases[1]).toMatchObject({
    status: 'postponed',
    postponeReason: 'De casemanager is ziek.',
    presence: [],
  });
  if (data === null) throw new Error('no minutes');
  const words = JSON.stringify([data, minutesTree(data, '2026-12-03T11:48:00.000Z')]);
  for (const secret of [chairSecret, notMinuted, secretBsn, 'SKN123456', 'PI Elders'])
    expect(words).not.toContain(secret);
});

test('a PDF goes where the user says, is recorded with its hash and shown in the list', async () => {
  const core = await startOpenCore();
  const meeting = insertFullMeeting(vaultOf(core.app));
  const folder = await newFolder(core, 'uit');
  core.host.answers.save.push(join(folder, 'mijn verslag'));
  const { written } = await core.call('documents.exportMinutes', { meetingId: meeting.id, formats: ['pdf'] });
  expect(written).toEqual({ files: ['mijn verslag.pdf'], folder, replacedCharacters: 0 });
  expect(core.host.asked.at(-1)).toMatchObject({ suggestedName: 'verslag-2026-12-03.pdf' });

  const pdf = await readFile(join(folder, 'mijn verslag.pdf'));
  expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  expect(await readdir(folder)).toEqual(['mijn verslag.pdf']);
  const records = all(vaultOf(core.app).db, exportRow, 'SELECT * FROM exportRecord');
  expect(records).toEqual([
    {
      format: 'pdf',
      minutesStatus: 'draft',
      fileHash: createHash('sha256').update(pdf).digest('hex'),
      workerId: vaultOf(core.app).worker?.id,
    },
  ]);
  const journal = all(
    vaultOf(core.app).db,
    z.object({ tableName: z.string(), kind: z.string() }),
    'SELECT * FROM journal ORDER BY seq DESC LIMIT 1',
  );
  expect(journal).toEqual([{ tableName: 'exportRecord', kind: 'insert' }]);

  const { meetings } = await core.call('documents.list', {});
  const listed = meetings.find(({ meetingId }) => meetingId === meeting.id);
  expect(listed).toMatchObject({ minutesStatus: 'draft', caseCount: 2 });
  expect(listed?.exports).toMatchObject([
    { format: 'pdf', exportedBy: 'Noor Visser', exportedAt: '2026-11-22T12:00:00.000Z' },
  ]);
});

test('both formats go into one folder, beside what is there already', async () => {
  const core = await startOpenCore();
  const meeting = insertFullMeeting(vaultOf(core.app));
  const folder = await newFolder(core, 'uit');
  await writeFile(join(folder, 'verslag-2026-12-03.docx'), 'van een ander');
  const leftByKill = join(folder, '.verslag-2026-12-03.pdf.0b5f1c9e-3a77-4c1b-9a55-2f6f0f6a1d10.tmp');
  await writeFile(leftByKill, 'half');
  await utimes(leftByKill, 0, 0);
  core.host.answers.open.push(folder);
  const { written } = await core.call('documents.exportMinutes', { meetingId: meeting.id, formats: ['pdf', 'docx'] });
  expect(written?.files).toEqual(['verslag-2026-12-03-2.pdf', 'verslag-2026-12-03-2.docx']);
  expect(await readFile(join(folder, 'verslag-2026-12-03.docx'), 'utf8')).toBe('van een ander');
  expect((await readdir(folder)).sort()).toEqual([
    ...['verslag-2026-12-03-2.docx', 'verslag-2026-12-03-2.pdf', 'verslag-2026-12-03.docx'],
  ]);
  const docx = unzipSync(await readFile(join(folder, 'verslag-2026-12-03-2.docx')));
  const words = Object.values(docx)
    .map((part) => strFromU8(part))
    .join('');
  expect(words).toContain('Woontraject aanmelden');
  for (const secret of [chairSecret, notMinuted, secretBsn, 'Noor Visser</dc:creator>'])
    expect(words).not.toContain(secret);
});

test('a cancelled dialog writes and records nothing', async () => {
  const core = await startOpenCore();
  const meeting = insertFullMeeting(vaultOf(core.app));
  const { written } = await core.call('documents.exportMinutes', { meetingId: meeting.id, formats: ['docx'] });
  expect(written).toBeNull();
  expect(all(vaultOf(core.app).db, exportRow, 'SELECT * FROM exportRecord')).toEqual([]);
});

test('a folder that cannot be written says so and records nothing', async () => {
  const core = await startOpenCore();
  const meeting = insertFullMeeting(vaultOf(core.app));
  core.host.answers.save.push(join(core.app.folder.root, 'bestaat niet', 'verslag.docx'));
  await expect(core.call('documents.exportMinutes', { meetingId: meeting.id, formats: ['docx'] })).rejects.toThrow(
    'folder-unusable',
  );
  expect(all(vaultOf(core.app).db, exportRow, 'SELECT * FROM exportRecord')).toEqual([]);
  expect(core.bugs).toEqual([]);
});

test('a meeting that is not there is not asked a place for', async () => {
  const core = await startOpenCore();
  const call = core.call('documents.exportMinutes', { meetingId: crypto.randomUUID(), formats: ['pdf'] });
  await expect(call).rejects.toThrow('not-found');
  expect(core.host.asked).toEqual([]);
});

test('locking while a document is being made gives up without a file and without a bug', async () => {
  const core = await startOpenCore();
  const meeting = insertFullMeeting(vaultOf(core.app));
  const folder = await newFolder(core, 'uit');
  core.host.answers.save.push(join(folder, 'verslag.pdf'));
  const call = core.call('documents.exportMinutes', { meetingId: meeting.id, formats: ['pdf'] });
  const refused = expect(call).rejects.toThrow('locked');
  await Promise.resolve();
  core.app.session.close();
  await refused;
  expect(await readdir(folder)).toEqual([]);
  expect(core.bugs).toEqual([]);
});

test('the main thread keeps answering while forty cases are written', async () => {
  const core = await startOpenCore();
  const { sampleMinutes } = await import('../../../build/bench/sample-minutes.ts');
  await core.app.documents.render(minutesTree(sampleMinutes(1), '2026-12-03T11:48:00.000Z'), ['pdf']);
  let turns = 0;
  const state = { done: false };
  const ticking = (async () => {
    while (!state.done) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
  })();
  const { documents } = await core.app.documents.render(minutesTree(sampleMinutes(40), '2026-12-03T11:48:00.000Z'), [
    'pdf',
    'docx',
  ]);
  state.done = true;
  await ticking;
  expect(documents.map(({ format }) => format)).toEqual(['pdf', 'docx']);
  expect(turns).toBeGreaterThan(100);
});
