import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../../shared/contract/errors.ts';
import type { workersContract } from '../../../shared/contract/workers.ts';
import { workerId } from '../../../shared/domain/ids.ts';
import { preferences } from '../../../shared/domain/worker.ts';
import { readSetting, writeSetting } from '../../../db/repositories/settings.ts';
import { findWorker, insertWorker, listWorkers, updateWorker } from '../../../db/repositories/workers.ts';
import { preferencesKey } from '../../services/vault-service.ts';
import type { HandlersFor } from '../context.ts';
import type { Vault } from '../../app/vault.ts';

function preferencesOf(vault: Vault) {
  const known = readSetting(vault.db, preferencesKey, preferences);
  if (known === null) throw new ExpectedError('vault-damaged');
  return known;
}

export const workerHandlers: HandlersFor<typeof workersContract> = {
  'workers.list': ({ vault }) => ({ workers: listWorkers(vault.db), currentId: vault.worker?.id ?? null }),
  'workers.choose': ({ app, vault }, input) => {
    const chosen = findWorker(vault.db, input.workerId);
    if (chosen === null || !chosen.active) throw new ExpectedError('not-found');
    vault.worker = chosen;
    app.bus.emit({ kind: 'changed', topics: ['workers'], revision: 0 });
    return Promise.resolve({});
  },
  'workers.add': ({ writer }, input) => {
    const id = workerId.parse(randomUUID());
    insertWorker(writer, { id, active: true, ...input });
    return { workerId: id };
  },
  'workers.update': ({ writer }, { workerId: id, ...fields }) => {
    updateWorker(writer, { id, ...fields });
    return {};
  },
  'preferences.get': ({ vault }) => preferencesOf(vault),
  'preferences.set': ({ vault, writer }, input) => {
    writeSetting(writer, preferencesKey, { ...preferencesOf(vault), ...input });
    return {};
  },
};
