import { z } from 'zod';
import { workerId } from '../domain/ids.ts';
import { colorScheme, preferences, worker, workerRole } from '../domain/worker.ts';
import { line } from '../domain/subject.ts';
import { command, query, task } from './procedure.ts';

export const workersContract = {
  'workers.list': query({
    reads: ['workers'],
    input: z.strictObject({}),
    output: z.object({ workers: z.array(worker), currentId: workerId.nullable() }),
  }),
  /** Says who is working; the journal names them from here on. Until then nothing but `workers.*` may change anything. */
  'workers.choose': task({ input: z.strictObject({ workerId }), output: z.object({}) }),
  'workers.add': command({
    changes: ['workers'],
    input: z.strictObject({ name: line.min(1), role: workerRole }),
    output: z.object({ workerId }),
  }),
  /** Nobody who is working can be put out of use. */
  'workers.update': command({
    changes: ['workers'],
    input: z.strictObject({ workerId, name: line.min(1), role: workerRole, active: z.boolean() }),
    output: z.object({}),
  }),
  'preferences.get': query({ reads: ['preferences'], input: z.strictObject({}), output: preferences }),
  'preferences.set': command({
    changes: ['preferences'],
    input: preferences
      .pick({ meetingTypeName: true, minutesPerCase: true, idleMinutes: true })
      // A folder is chosen in the host's own dialog (`vault.chooseBackupFolder`); a page can only let go of it.
      .extend({ backupFolder: z.null() })
      .partial()
      // Not picked from `preferences`: their defaults would come back with every other change.
      .extend({ colorScheme: colorScheme.optional(), conditionsName: line.min(1).optional() })
      .strict(),
    output: z.object({}),
  }),
};
