import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRunSheet, readSendingAgenda } from '../../main/services/run-sheet-documents.ts';
import type { DocumentTree } from '../../shared/domain/document-model.ts';
import { runSheetTree } from '../../shared/domain/run-sheet-document.ts';
import { sendingAgendaTree } from '../../shared/domain/sending-agenda.ts';
import type { PersonName } from '../../shared/domain/subject.ts';
import { formatPartialDate } from '../../shared/text/format.ts';
import { aMeeting } from '../fixtures/builders.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { seed, seedCase, seedMeeting, seedOrganisation } from '../fixtures/seed-agenda.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const madeAt = '2026-12-03T08:00:00.000Z';

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
