import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asUnjournaled } from '../../db/handles.ts';
import { migrate, migrations, needsMigration, newestVersion, schemaVersion } from '../../db/migrate.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';

test('the steps have rising numbers, tens apart', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
});

test('the partners of an older vault keep all that they had, and are bound to nobody’s cases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-migrate-'));
  const db = openDatabase(join(folder, 'test.db'), randomBytes(32));
  onTestFinished(() => {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  });
  const raw = asUnjournaled(db, 'migration');
  for (const step of migrations.filter(({ version }) => version <= 20)) step.up(raw);
  raw.pragma('user_version = 20');
  const id = '0b8f5d0e-4c59-4d0a-9a55-0d6b0c6f3a11';
  raw.prepare(`INSERT INTO partnerOrganisation VALUES (?, 'Team HIC', 'HIC', 'municipality', 'core', 1, 2)`).run(id);
  expect(needsMigration(db)).toBe(true);
  migrate(db);
  expect(schemaVersion(db)).toBe(newestVersion);
  expect(listOrganisations(db)).toEqual([
    {
      ...{ id, name: 'Team HIC', shortName: 'HIC', type: 'municipality', attendance: 'core', active: true },
      ...{ targetGroups: [], municipalities: [], position: 2 },
    },
  ]);
});
