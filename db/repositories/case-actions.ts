import type { ActionId } from '../../shared/domain/ids.ts';
import { actionItem, type ActionItem, type ActionStatus } from '../../shared/domain/record.ts';
import type { ReadableDb } from '../handles.ts';
import { first } from '../rows.ts';
import type { Writer } from '../writer.ts';

export function findAction(db: ReadableDb, id: ActionId): ActionItem | null {
  return first(db, actionItem, 'SELECT * FROM actionItem WHERE id = @id', { id });
}

export function changeActionStatus(writer: Writer, id: ActionId, status: ActionStatus): void {
  writer.update('actionItem', id, { status });
}
