import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { workerId, type WorkerId } from '../../shared/domain/ids.ts';
import { findWorker, insertWorker, listWorkers, updateWorker } from '../../db/repositories/workers.ts';
import type { Writer } from '../../db/writer.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { noteReturn } from './absence-service.ts';
import { keepRecordsOfBefore } from './record-service.ts';

/** Says who is working. @throws ExpectedError `not-found` for somebody unknown or out of use. */
export function chooseWorker(app: App, vault: Vault, id: WorkerId): void {
  if (findWorker(vault.db, id)?.active !== true) throw new ExpectedError('not-found');
  beginWork(app, vault, id);
  app.bus.emit({ kind: 'changed', topics: ['workers'], revision: 0 });
}

/** With one name there is nothing to choose. */
export function chooseOnlyWorker(app: App, vault: Vault): void {
  const [only, ...others] = listWorkers(vault.db).filter((one) => one.active);
  if (only === undefined || others.length > 0) return;
  beginWork(app, vault, only.id);
}

function beginWork(app: App, vault: Vault, id: WorkerId): void {
  vault.chooseWorker(id);
  noteReturn(vault);
  keepRecordsOfBefore(app, vault);
}

/** @throws ExpectedError `conflict` when somebody in use has this name: the journal must tell them apart. */
export function addWorker(writer: Writer, input: ParsedInputOf<'workers.add'>): WorkerId {
  refuseSameName(writer, input.name, null);
  const id = workerId.parse(randomUUID());
  insertWorker(writer, { id, active: true, ...input });
  return id;
}

/** @throws ExpectedError `not-found`, `conflict` (name in use), `not-allowed-now` (who is working stays in use). */
export function changeWorker(vault: Vault, writer: Writer, input: ParsedInputOf<'workers.update'>): void {
  const { workerId: id, ...fields } = input;
  if (findWorker(writer.db, id) === null) throw new ExpectedError('not-found');
  if (!fields.active && (vault.worker === null || vault.worker.id === id)) throw new ExpectedError('not-allowed-now');
  if (fields.active) refuseSameName(writer, fields.name, id);
  updateWorker(writer, { id, ...fields });
}

function refuseSameName(writer: Writer, name: string, except: WorkerId | null): void {
  const wanted = name.toLocaleLowerCase('nl');
  const taken = listWorkers(writer.db).some(
    (one) => one.active && one.id !== except && one.name.toLocaleLowerCase('nl') === wanted,
  );
  if (taken) throw new ExpectedError('conflict');
}
