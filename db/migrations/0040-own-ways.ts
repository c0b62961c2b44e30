import type { Migration } from '../migrate.ts';

/**
 * For whose cases a partner that is not at every table comes of itself: JSON lists, empty for nobody's. And own words of
 * a region go: nothing ever showed them.
 */
export const ownWays: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      ALTER TABLE partnerOrganisation ADD COLUMN targetGroups TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE partnerOrganisation ADD COLUMN municipalities TEXT NOT NULL DEFAULT '[]';
      DELETE FROM regionItem WHERE kind = 'word';
    `);
  },
};
