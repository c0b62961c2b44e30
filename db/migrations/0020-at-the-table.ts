import type { Migration } from '../migrate.ts';

/** What leading a case at the table needs: whose place is fixed, time, tafelwissel, closing, agreement, and how far words may go. */
export const atTheTable: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
      ALTER TABLE caseDiscussion ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE caseDiscussion ADD COLUMN spentSeconds INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE caseDiscussion ADD COLUMN runningSince TEXT;
      ALTER TABLE caseDiscussion ADD COLUMN tableConfirmedAt TEXT;
      ALTER TABLE caseDiscussion ADD COLUMN confidentialityRepeated INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE caseDiscussion ADD COLUMN overrideReason TEXT NOT NULL DEFAULT '';
      ALTER TABLE caseDiscussion ADD COLUMN headCount INTEGER;
      ALTER TABLE caseDiscussion ADD COLUMN returnOn TEXT;
      ALTER TABLE caseDiscussion ADD COLUMN scaleDownCriterion TEXT NOT NULL DEFAULT '';

      ALTER TABLE presence ADD COLUMN leaveReason TEXT NOT NULL DEFAULT '';

      ALTER TABLE decision ADD COLUMN handling TEXT NOT NULL DEFAULT 'normal';
      ALTER TABLE decision ADD COLUMN health TEXT NOT NULL DEFAULT 'auto';
      ALTER TABLE actionItem ADD COLUMN handling TEXT NOT NULL DEFAULT 'normal';
      ALTER TABLE actionItem ADD COLUMN health TEXT NOT NULL DEFAULT 'auto';

      ALTER TABLE exportRecord ADD COLUMN kind TEXT NOT NULL DEFAULT 'minutes';

      CREATE TABLE agreement (
        id TEXT PRIMARY KEY, discussionId TEXT NOT NULL REFERENCES caseDiscussion(id),
        organisationId TEXT NOT NULL REFERENCES partnerOrganisation(id), stance TEXT NOT NULL, wording TEXT NOT NULL,
        UNIQUE (discussionId, organisationId)
      ) STRICT;
      CREATE TABLE entryDraft (
        id TEXT PRIMARY KEY REFERENCES caseDiscussion(id) ON DELETE CASCADE, line TEXT NOT NULL
      ) STRICT;
      CREATE TABLE snippet (id TEXT PRIMARY KEY, short TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;
    `);
  },
};
