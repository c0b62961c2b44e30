import { expect, test } from 'vitest';
import { insertPresence, updatePresence } from '../../db/repositories/discussions.ts';
import { insertOrganisation, insertPerson } from '../../db/repositories/partners.ts';
import type { DiscussionId, PersonId, PresenceId } from '../../shared/domain/ids.ts';
import { anOrganisation, aPerson, aPresence } from '../fixtures/builders.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** Three cases with probation and a guest at each; the first is at the table, the chair chose who sits for each of them. */
async function start() {
  const core = await startOpenCore({ now: () => new Date('2026-12-03T09:40:00') });
  const { meetingId, discussions, probation } = setTable(core.app, [{}, { surname: 'Vos' }, { surname: 'Bos' }]);
  const [first, second, third] = discussions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no cases');
  const guest = anOrganisation({ name: 'GGZ Midden', attendance: 'guest', position: 9 });
  const tom = aPerson(probation, { name: 'Tom' });
  const els = aPerson(guest.id, { name: 'Els' });
  const vault = vaultOf(core.app);
  vault.change({ name: 'test.guest', topics: ['table'] }, (writer) => {
    insertOrganisation(writer, guest);
    for (const person of [tom, els]) insertPerson(writer, person);
    for (const { id } of discussions) insertPresence(writer, aPresence(id, guest.id));
  });
  const seats = async (discussionId: DiscussionId) => (await core.call('table.get', { discussionId })).presence;
  const sit = async (person: PersonId | null, at: number, discussionId: DiscussionId) => {
    const seat = (await seats(discussionId))[at];
    if (seat === undefined) throw new Error('no seat');
    const { id, ...rest } = seat;
    await core.call('presence.set', {
      ...{ meetingId, presenceId: id, ...rest, personId: person, state: 'present', timeIn: '09:31' },
    });
    return id;
  };
  await sit(tom.id, 0, first.id);
  const guestSeat = await sit(els.id, 1, first.id);
  return {
    ...{ core, meetingId, first: first.id, second: second.id, third: third.id, tom, els, guestSeat, vault, seats },
    names: async (id: DiscussionId) => (await seats(id)).map(({ personId }) => personId),
    goTo: (discussionId: DiscussionId) => core.call('meetings.goTo', { meetingId, discussionId }),
    open: (discussionId: DiscussionId, overrideReason: string) =>
      core.call('table.confirm', {
        ...{ meetingId, discussionId, headCount: null, overrideReason, confidentialityRepeated: true },
      }),
    sign: (presenceId: PresenceId) => core.call('presence.signGuest', { meetingId, presenceId }),
  };
}

test('who stays at the table keeps the name of the case before, and undo takes it back with the step', async () => {
  const { core, meetingId, second, third, tom, els, names, goTo, open } = await start();
  expect(await names(second)).toEqual([null, null]);
  await goTo(second);
  expect(await names(second)).toEqual([tom.id, els.id]);
  await core.call('undo.undo', { meetingId });
  expect(await names(second)).toEqual([null, null]);
  await core.call('undo.redo', { meetingId });
  await open(second, 'Tekent na afloop');
  await goTo(third);
  expect(await names(third)).toEqual([tom.id, els.id]);
});

test('a guest who stays is the same person: signed or not as they are', async () => {
  const { guestSeat, second, goTo, open, sign } = await start();
  await goTo(second);
  await expect(open(second, '')).rejects.toThrow('invalid-input');
  await sign(guestSeat);
  await open(second, '');
});

test('only the first time: what the chair said of a seat since stays so', async () => {
  const { first, second, core, meetingId, seats, names, goTo, open, els } = await start();
  await goTo(second);
  await open(second, 'Tekent na afloop');
  const [seat] = await seats(second);
  if (seat === undefined) throw new Error('no seat');
  const { id, ...rest } = seat;
  await core.call('presence.set', { meetingId, presenceId: id, ...rest, personId: null });
  await goTo(first);
  await open(first, 'Tekent na afloop');
  await goTo(second);
  expect(await names(second)).toEqual([null, els.id]);
});

test('no name for a seat that is excused, nor one that another seat of the case has', async () => {
  const { second, vault, seats, names, goTo, tom, els } = await start();
  const [probation, guest] = await seats(second);
  if (probation === undefined || guest === undefined) throw new Error('no seats');
  const away = aPresence(second, guest.organisationId, { personId: els.id, state: 'absent' });
  vault.change({ name: 'test.seats', topics: ['table'] }, (writer) => {
    updatePresence(writer, { ...probation, state: 'excused' });
    insertPresence(writer, away);
  });
  await goTo(second);
  expect(await names(second)).toEqual([null, null, els.id]);
  expect(await names(second)).not.toContain(tom.id);
});
