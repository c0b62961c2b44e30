import { expect, test } from 'vitest';
import { insertPresence, listPresence } from '../../db/repositories/discussions.ts';
import { insertOrganisation, insertPerson, listPeople } from '../../db/repositories/partners.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { anOrganisation, aPerson, aPresence } from '../fixtures/builders.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** The seat of a guest organisation that knows Els Kok, at the table of the second case. */
async function start() {
  const core = await startOpenCore({ now: () => new Date('2026-12-03T09:40:00') });
  const { meetingId, discussions } = setTable(core.app);
  const [, second] = discussions;
  if (second === undefined) throw new Error('no case');
  const { db } = vaultOf(core.app);
  const guest = anOrganisation({ name: 'GGZ Midden', attendance: 'guest', position: 9 });
  const els = aPerson(guest.id, { name: 'Els Kok', active: false, confidentialitySignedOn: '2026-03-03' });
  const seat = aPresence(second.id, guest.id);
  vaultOf(core.app).change({ name: 'test.guest', topics: ['table'] }, (writer) => {
    insertOrganisation(writer, guest);
    insertPerson(writer, els);
    insertPresence(writer, seat);
  });
  const people = () => listPeople(db).filter(({ organisationId }) => organisationId === guest.id);
  const seats = () => listPresence(db, second.id).filter(({ organisationId }) => organisationId === guest.id);
  const name = (who: string, notThese: PersonId[] = []) =>
    core.call('presence.nameGuest', { meetingId, presenceId: seat.id, guest: { kind: 'new', name: who, notThese } });
  const seatOf = (personId: PersonId, presenceId = seat.id) =>
    core.call('presence.nameGuest', { meetingId, presenceId, guest: { kind: 'known', personId } });
  return { core, meetingId, second, guest, els, seat, people, seats, name, seatOf };
}

test('a new name makes a person of that partner, who signs today; each is one step to take back', async () => {
  const { core, meetingId, second, seat, people, seats, name } = await start();
  await expect(core.call('presence.signGuest', { meetingId, presenceId: seat.id })).rejects.toThrow('not-allowed-now');
  const { personId } = await name('  Fatima el Idrissi ');
  expect(seats()).toMatchObject([{ personId, state: 'invited' }]);
  await core.call('presence.signGuest', { meetingId, presenceId: seat.id });
  expect(people().find(({ id }) => id === personId)).toMatchObject({
    ...{ name: 'Fatima el Idrissi', confidentialitySignedOn: '2026-12-03', active: true },
  });
  const undo = async () => (await core.call('undo.undo', { meetingId })).name;
  expect([await undo(), await undo()]).toEqual(['presence.signGuest', 'presence.nameGuest']);
  expect(people().map((one) => one.name)).toEqual(['Els Kok']);
  expect((await core.call('table.get', { discussionId: second.id })).presence).toContainEqual(seat);
  expect(core.bugs).toEqual([]);
});

test('who is known there is chosen, is in use again, and sits once', async () => {
  const { core, second, guest, els, people, seats, seatOf } = await start();
  expect(await seatOf(els.id)).toEqual({ personId: els.id });
  expect(people()).toMatchObject([{ id: els.id, name: 'Els Kok', active: true }]);
  const other = aPresence(second.id, guest.id);
  vaultOf(core.app).change({ name: 'test.seat', topics: ['table'] }, (writer) => insertPresence(writer, other));
  await expect(seatOf(els.id, other.id)).rejects.toThrow('conflict');
  expect(seats().map(({ personId }) => personId)).toEqual([els.id, null]);
});

test('a typed name never takes over a person or a signature: who is called that must be said to be somebody else', async () => {
  const { core, els, people, seats, name, seatOf } = await start();
  await expect(name('els kok')).rejects.toThrow('conflict');
  expect([seats(), people()]).toMatchObject([[{ personId: null }], [{ id: els.id, active: false }]]);
  const { personId } = await name('Els Kok', [els.id]);
  expect(personId).not.toBe(els.id);
  expect(seats()).toMatchObject([{ personId }]);
  expect(people()).toEqual(
    expect.arrayContaining([
      els,
      expect.objectContaining({ id: personId, name: 'Els Kok', confidentialitySignedOn: null }),
    ]),
  );
  await expect(seatOf(aPerson(anOrganisation().id).id)).rejects.toThrow('invalid-input');
  expect(core.bugs).toEqual([]);
});
