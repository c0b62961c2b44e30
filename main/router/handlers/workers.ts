import type { workersContract } from '../../../shared/contract/workers.ts';
import { listWorkers } from '../../../db/repositories/workers.ts';
import { changePreferences, readPreferences } from '../../services/preferences-service.ts';
import { addWorker, changeWorker, chooseWorker } from '../../services/worker-service.ts';
import type { HandlersFor } from '../context.ts';

export const workerHandlers: HandlersFor<typeof workersContract> = {
  'workers.list': ({ vault }) => ({ workers: listWorkers(vault.db), currentId: vault.worker?.id ?? null }),
  'workers.choose': ({ app, vault }, input) => {
    chooseWorker(app, vault, input.workerId);
    return Promise.resolve({});
  },
  'workers.add': ({ writer }, input) => ({ workerId: addWorker(writer, input) }),
  'workers.update': ({ vault, writer }, input) => {
    changeWorker(vault, writer, input);
    return {};
  },
  'preferences.get': ({ vault }) => readPreferences(vault.db),
  'preferences.set': ({ writer }, input) => {
    changePreferences(writer, input);
    return {};
  },
};
