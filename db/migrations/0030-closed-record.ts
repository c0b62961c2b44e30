import type { Migration } from '../migrate.ts';

/**
 * What a discussion tells of the world outside its meeting, kept when the sitting is closed (`discussion-record.ts`).
 * Null until then, and again once the case is back at the table. What was closed before is kept at the next unlock: a
 * frozen step cannot know what is read today.
 */
export const closedRecord: Migration = {
  version: 30,
  up: (db) => {
    db.exec('ALTER TABLE caseDiscussion ADD COLUMN record TEXT');
  },
};
