import type { Migration } from '../migrate.ts';

/**
 * When a sitting was over, when it was opened again, and on which day it was corrected last. Of a meeting of before it
 * was over when the journal says that it was closed first; of its corrections nothing was kept.
 */
export const corrections: Migration = {
  version: 50,
  up: (db) => {
    db.exec(`
      ALTER TABLE meeting ADD COLUMN closedAt TEXT;
      ALTER TABLE meeting ADD COLUMN reopenedAt TEXT;
      ALTER TABLE meeting ADD COLUMN correctedOn TEXT;
      UPDATE meeting SET closedAt = (
        SELECT min(command.at) FROM command JOIN journal ON journal.commandSeq = command.seq
        WHERE command.name = 'meetings.close' AND tableName = 'meeting' AND rowId = meeting.id);
      UPDATE meeting SET reopenedAt = (
        SELECT max(command.at) FROM command JOIN journal ON journal.commandSeq = command.seq
        WHERE command.name = 'meetings.reopen' AND tableName = 'meeting' AND rowId = meeting.id);
    `);
  },
};
