import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { asUnjournaled } from '../../db/handles.ts';
import { migrate, migrations, needsMigration, newestVersion, schemaVersion } from '../../db/migrate.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';

/** An empty vault as an earlier version left it. */
function vaultOfVersion(newest: number) {
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-migrate-'));
  const db = openDatabase(join(folder, 'test.db'), randomBytes(32));
  onTestFinished(() => {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  });
  const raw = asUnjournaled(db, 'migration');
  for (const step of migrations.filter(({ version }) => version <= newest)) step.up(raw);
  raw.pragma(`user_version = ${newest}`);
  return { db, raw };
}

test('the steps have rising numbers, tens apart', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
});

test('the partners of an older vault keep all that they had, and are bound to nobody’s cases', () => {
  const { db, raw } = vaultOfVersion(20);
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

test('a meeting of an older vault was over when the journal says that it was closed first', () => {
  const { db, raw } = vaultOfVersion(40);
  const ids = ['0b8f5d0e-4c59-4d0a-9a55-0d6b0c6f3a11', '0b8f5d0e-4c59-4d0a-9a55-0d6b0c6f3a12'] as const;
  for (const id of ids)
    raw
      .prepare(
        `INSERT INTO meeting VALUES (?, 'Overleg', '2026-12-03', '09:30', '', '', '', NULL, 'closed', 'draft', NULL)`,
      )
      .run(id);
  [
    ['meetings.close', '2026-12-03T10:36:00.000Z'],
    ['meetings.reopen', '2026-12-04T09:00:00.000Z'],
    ['meetings.close', '2026-12-04T09:10:00.000Z'],
  ].forEach(([name, at], index) => {
    raw.prepare(`INSERT INTO command VALUES (?, ?, NULL, ?, NULL, NULL, 'done')`).run(index + 1, at, name);
    raw
      .prepare(`INSERT INTO journal VALUES (?, ?, 'meeting', ?, 'update', '{}', '{}', ?)`)
      .run(index + 1, index + 1, ids[0], String(index));
  });
  migrate(db);
  const [closed, unknown] = ids.map((id) => findMeeting(db, id as MeetingId));
  expect(closed).toMatchObject({
    ...{ closedAt: '2026-12-03T10:36:00.000Z', reopenedAt: '2026-12-04T09:00:00.000Z', correctedOn: null },
  });
  expect(unknown).toMatchObject({ closedAt: null, reopenedAt: null, correctedOn: null });
});
