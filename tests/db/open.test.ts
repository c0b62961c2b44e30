import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyCopy } from '../../db/backup.ts';
import { migrate } from '../../db/migrate.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { runCommand } from '../../db/transaction.ts';

const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: null };
const pageSize = 4096;

/** A closed database that says "Geheimenaar" a thousand times, with its key. */
function closedFile(): { file: string; key: Buffer; bytes: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'test.db');
  const key = randomBytes(32);
  const db = openDatabase(file, key);
  migrate(db);
  runCommand(db, stamp, (writer) => {
    for (let n = 0; n < 1_000; n += 1) writer.insert('setting', `a${n}`, { value: 'Geheimenaar' });
  });
  closeDatabase(db);
  return { file, key, bytes: readFileSync(file) };
}

test('nothing of the content or of the key is in the file, and no other key opens it', () => {
  const { file, key, bytes } = closedFile();
  expect(verifyCopy(file, key).revision).toBe(1);
  for (const plain of ['Geheimenaar', 'SQLite format', 'CREATE TABLE']) expect(bytes.includes(plain)).toBe(false);
  expect(bytes.includes(key)).toBe(false);
  const other = Buffer.from(key);
  other[31] = (other[31] ?? 0) ^ 1;
  expect(() => openDatabase(file, other, 'existing')).toThrow('store: wrong-key');
});

/** The salt, of which a raw key makes nothing, and the size of a page, which SQLite checks itself. */
const unsealed = 24;

test('one bit turned in any page is noticed', () => {
  const { file, key, bytes } = closedFile();
  const pages = bytes.length / pageSize;
  expect(pages).toBeGreaterThan(100);
  for (let page = 0; page < pages; page += 1) {
    const turned = Buffer.from(bytes);
    const place = page * pageSize + Math.max(page === 0 ? unsealed : 0, (page * 997) % pageSize);
    turned[place] = (turned[place] ?? 0) ^ (1 << (page % 8));
    writeFileSync(file, turned);
    expect(() => verifyCopy(file, key), `page ${page + 1}`).toThrow(/store: (wrong-key|damaged)/);
  }
});

test('a page put in the place of another is noticed, though both are sealed under the key', () => {
  const { file, key, bytes } = closedFile();
  const swapped = Buffer.from(bytes);
  bytes.copy(swapped, 20 * pageSize, 21 * pageSize, 22 * pageSize);
  bytes.copy(swapped, 21 * pageSize, 20 * pageSize, 21 * pageSize);
  writeFileSync(file, swapped);
  expect(() => verifyCopy(file, key)).toThrow('store: damaged');
});
