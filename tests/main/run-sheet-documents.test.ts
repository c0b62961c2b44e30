import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { all } from '../../db/rows.ts';
import { updateDiscussion } from '../../db/repositories/discussions.ts';
import { insertPerson } from '../../db/repositories/partners.ts';
import { insertAction } from '../../db/repositories/records.ts';
import { readRunSheet } from '../../main/services/run-sheet-documents.ts';
import { runSheetTree } from '../../shared/domain/run-sheet-document.ts';
import { anAction, aPerson } from '../fixtures/builders.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { fourCases } from '../fixtures/four-cases.ts';
import { seed, seedCase, seedMeeting, seedOrganisation } from '../fixtures/seed-agenda.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

test('the draaiboek and the agenda without names leave the vault, recorded as what they are', async () => {
  const core = await startOpenCore();
  const { vault, meetingId, ids } = fourCases(core);
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
  const { vault, meetingId, ids } = fourCases(core);
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
  const words = JSON.stringify(runSheetTree(readRunSheet(vault.db, meetingId), '2026-12-03T08:00:00.000Z'));
  expect(words).toContain('Sleutel regelen');
  for (const secret of ['Geheim gesprek', 'Mondeling bericht']) expect(words).not.toContain(secret);
});
