import { worker, type Worker } from '../../shared/domain/worker.ts';
import type { WorkerId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, flag } from '../rows.ts';
import type { Writer } from '../writer.ts';

const workerRow = worker.extend({ active: flag });

export function listWorkers(db: ReadableDb): Worker[] {
  return all(db, workerRow, 'SELECT * FROM worker ORDER BY name');
}

export function findWorker(db: ReadableDb, id: WorkerId): Worker | null {
  return first(db, workerRow, 'SELECT * FROM worker WHERE id = @id', { id });
}

export function insertWorker(writer: Writer, { id, ...fields }: Worker): void {
  writer.insert('worker', id, fields);
}

export function updateWorker(writer: Writer, { id, ...fields }: Worker): void {
  writer.update('worker', id, fields);
}
