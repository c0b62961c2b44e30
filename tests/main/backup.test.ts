import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { asUnjournaled } from '../../db/handles.ts';
import { runCommand } from '../../db/transaction.ts';
import { backUp, backUpWhenDue } from '../../main/services/backup-service.ts';
import { startCore, startOpenCore, type TestCore } from '../fixtures/core.ts';
import { dyingFiles } from '../fixtures/dying-files.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

vi.mock('node:fs/promises', async (original) => {
  const { mortal } = await import('../fixtures/dying-files.ts');
  return mortal(await original());
});

beforeEach(() => dyingFiles.revive());

const passphrase = 'vier kale ezels dansen zacht';
const title = 'Overleg Quaxelwerff';
const meeting = { date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' };

async function addMeeting(core: TestCore, named: string): Promise<void> {
  await core.call('meetings.create', { ...meeting, title: named, nextMeetingDate: null });
}

async function titles(core: TestCore): Promise<string[]> {
  return (await core.call('meetings.list', {})).meetings.map((one) => one.title).sort();
}

/** Every file under the folder, read by another process: closing a handle here would drop SQLite's locks. */
function contentOf(folder: string): Buffer {
  return execFileSync('sh', ['-c', 'find . -type f -exec cat {} +'], { cwd: folder, maxBuffer: 2 ** 28 });
}

test('nothing in the vault folder holds a name, while open, in backups, and after closing', async () => {
  const core = await startOpenCore();
  await addMeeting(core, title);
  await core.call('workers.add', { name: 'Zwaantje Ypkemeule', role: 'chair' });
  await core.call('vault.backUpNow', {});
  const words = ['Quaxelwerff', 'Ypkemeule', 'Noor Visser', 'CREATE TABLE', passphrase];
  const search = (content: Buffer): string[] =>
    words.filter((word) => content.includes(word) || content.includes(Buffer.from(word, 'utf16le')));
  const open = contentOf(core.app.folder.root);
  expect(open.byteLength).toBeGreaterThan(200_000);
  expect(search(open)).toEqual([]);
  await core.call('vault.lock', {});
  expect(search(contentOf(core.app.folder.root))).toEqual([]);
  expect(search(Buffer.from(core.host.log.join('\n')))).toEqual([]);
});

test('a backup restores what was there, sets the present files aside, and can itself be taken back', async () => {
  const core = await startOpenCore();
  await addMeeting(core, 'eerste');
  const { name } = await core.call('vault.backUpNow', {});
  await addMeeting(core, 'tweede');
  await core.call('vault.lock', {});
  await expect(core.call('vault.restore', { name, place: 'vault', passphrase: 'mis' })).rejects.toThrow(
    'wrong-passphrase',
  );
  await core.call('vault.restore', { name, place: 'vault', passphrase });
  await core.call('vault.unlock', { passphrase });
  expect(await titles(core)).toEqual(['eerste']);
  expect((await readdir(core.app.folder.setAside, { recursive: true })).map((one) => one.split('/').at(-1))).toContain(
    'casustafel.db',
  );
  const { backups } = await core.call('vault.backups', {});
  const before = backups.find(({ reason }) => reason === 'before-restore');
  await core.call('vault.lock', {});
  await core.call('vault.restore', { name: before?.name ?? '', place: 'vault', passphrase });
  await core.call('vault.unlock', { passphrase });
  expect(await titles(core)).toEqual(['eerste', 'tweede']);
});

test('a backup opens with the passphrase that it was made with', async () => {
  const core = await startOpenCore();
  const { name } = await core.call('vault.backUpNow', {});
  const next = 'blauwe tandem lust geen soep';
  await core.call('vault.changePassphrase', { current: passphrase, next });
  await core.call('vault.lock', {});
  await expect(core.call('vault.restore', { name, place: 'vault', passphrase: next })).rejects.toThrow('wrong');
  await core.call('vault.restore', { name, place: 'vault', passphrase });
  await core.call('vault.unlock', { passphrase });
});

test('a damaged vault says so and can be restored', async () => {
  const core = await startOpenCore();
  await addMeeting(core, 'eerste');
  const { name } = await core.call('vault.backUpNow', {});
  await core.call('vault.lock', {});
  const file = await open(core.app.folder.database, 'r+');
  await file.write(Buffer.alloc(2_000, 7), 0, 2_000, 100);
  await file.close();
  await expect(core.call('vault.unlock', { passphrase })).rejects.toThrow('vault-damaged');
  await core.call('vault.restore', { name, place: 'vault', passphrase });
  await core.call('vault.unlock', { passphrase });
  expect(await titles(core)).toEqual(['eerste']);
});

test('a damaged backup is refused and the vault stays as it was', async () => {
  const core = await startOpenCore();
  await addMeeting(core, 'eerste');
  const { name } = await core.call('vault.backUpNow', {});
  await core.call('vault.lock', {});
  const path = join(core.app.folder.backups, `${name}.db`);
  const content = await readFile(path);
  content[Math.floor(content.length / 2)] = (content[Math.floor(content.length / 2)] ?? 0) ^ 1;
  await writeFile(path, content);
  await expect(core.call('vault.restore', { name, place: 'vault', passphrase })).rejects.toThrow('vault-damaged');
  await core.call('vault.unlock', { passphrase });
  expect(await titles(core)).toEqual(['eerste']);
});

test('a kill at any moment of a restore leaves the old vault or the backup', async () => {
  const core = await startOpenCore();
  await addMeeting(core, 'oud');
  const { name } = await core.call('vault.backUpNow', {});
  await addMeeting(core, 'nieuw');
  await core.call('vault.lock', {});
  const outcomes = new Set<string>();
  let deaths = 0;
  for (let step = 1; ; step += 1) {
    const copy = join(core.app.folder.root, '..', `kopie-${step}`);
    await mkdir(copy);
    execFileSync('cp', ['-r', core.app.folder.root, copy]);
    const victim = await startCore({ folder: copy });
    dyingFiles.dieAt(step);
    const ended = await victim.call('vault.restore', { name, place: 'vault', passphrase }).then(
      () => 'restored',
      () => 'died',
    );
    dyingFiles.revive();
    const next = await startCore({ folder: copy });
    await next.call('vault.unlock', { passphrase });
    const found = (await titles(next)).join();
    expect(['nieuw,oud', 'oud']).toContain(found);
    await next.call('vault.lock', {});
    outcomes.add(found);
    if (ended === 'restored') break;
    deaths += 1;
  }
  expect([...outcomes]).toEqual(['nieuw,oud', 'oud']);
  expect(deaths).toBeGreaterThan(25);
});

test('a kill at any moment of a backup leaves the vault and only whole backups', async () => {
  const core = await startOpenCore();
  await addMeeting(core, 'oud');
  for (let step = 1; ; step += 1) {
    dyingFiles.dieAt(step);
    const ended = await backUp(core.app, 'manual').then(
      () => 'made',
      () => 'died',
    );
    dyingFiles.revive();
    if (ended === 'made') break;
  }
  const { backups } = await core.call('vault.backups', {});
  await core.call('vault.lock', {});
  for (const { name } of backups) {
    await core.call('vault.restore', { name, place: 'vault', passphrase });
    await core.call('vault.unlock', { passphrase });
    expect(await titles(core)).toEqual(['oud']);
    await core.call('vault.lock', {});
  }
});

test('the second folder gets the same backup, and its absence is told, not thrown', async () => {
  const core = await startOpenCore();
  const stick = join(core.app.folder.root, '..', 'stick');
  await mkdir(stick);
  core.host.answers.open.push(core.app.folder.backups.replace(/[^/]+$/, ''), null, stick);
  await expect(core.call('vault.chooseBackupFolder', {})).rejects.toThrow('folder-unusable');
  expect(await core.call('vault.chooseBackupFolder', {})).toEqual({ folder: null });
  expect(await core.call('vault.chooseBackupFolder', {})).toEqual({ folder: stick });
  await addMeeting(core, 'eerste');
  await core.call('vault.backUpNow', {});
  const both = await core.call('vault.backups', {});
  expect([both.backups.map(({ place }) => place).sort(), both.secondFolder]).toEqual([['second', 'vault'], 'present']);

  await rm(stick, { recursive: true });
  await core.call('vault.backUpNow', {});
  expect(await core.call('vault.backups', {})).toMatchObject({ secondFolder: 'absent', lastFailed: false });

  await writeFile(stick, 'een bestand waar een map hoort');
  await core.call('vault.backUpNow', {});
  expect(await core.call('vault.backups', {})).toMatchObject({ secondFolder: 'failed', lastFailed: false });
});

test('a new laptop restores from the stick alone', async () => {
  const old = await startOpenCore();
  const stick = join(old.app.folder.root, '..', 'stick');
  await mkdir(stick);
  old.host.answers.open.push(stick);
  await old.call('vault.chooseBackupFolder', {});
  await addMeeting(old, 'eerste');
  await old.call('vault.backUpNow', {});
  const fresh = await startCore();
  expect((await fresh.call('vault.backups', {})).backups).toEqual([]);
  fresh.host.answers.open.push(stick);
  await fresh.call('vault.chooseRestoreFolder', {});
  const [found] = (await fresh.call('vault.backups', {})).backups;
  await fresh.call('vault.restore', { name: found?.name ?? '', place: 'second', passphrase });
  await fresh.call('vault.unlock', { passphrase });
  expect(await titles(fresh)).toEqual(['eerste']);
});

test('a name that is not in the list is not looked for', async () => {
  const core = await startOpenCore();
  await core.call('vault.lock', {});
  for (const name of ['../casustafel', '/etc/passwd', '', 'x'])
    await expect(core.call('vault.restore', { name, place: 'vault', passphrase })).rejects.toThrow('not-found');
});

test('the daily backup is made once a day', async () => {
  let now = new Date('2026-11-22T12:00:00Z');
  const core = await startOpenCore({ now: () => now });
  const made = async (): Promise<number> => (await core.call('vault.backups', {})).backups.length;
  await backUpWhenDue(core.app);
  await backUpWhenDue(core.app);
  expect(await made()).toBe(1);
  now = new Date('2026-11-23T11:59:59Z');
  await backUpWhenDue(core.app);
  expect(await made()).toBe(1);
  now = new Date('2026-11-23T12:00:00Z');
  await backUpWhenDue(core.app);
  expect(await made()).toBe(2);
});

test('a vault of a newer application is refused untouched, and before a migration there is a backup', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  asUnjournaled(vault.db, 'migration').pragma('user_version = 90000');
  await core.call('vault.lock', {});
  await expect(core.call('vault.unlock', { passphrase })).rejects.toThrow('vault-newer');
});

test('before the schema changes there is a backup, and a migration that fails leaves the file as it was', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  // An older number on the newest tables: the migration cannot succeed.
  asUnjournaled(vault.db, 'migration').pragma('user_version = 5');
  await core.call('vault.lock', {});
  await expect(core.call('vault.unlock', { passphrase })).rejects.toThrow('internal');
  await expect(core.call('vault.unlock', { passphrase })).rejects.toThrow('internal');
  const { backups } = await core.call('vault.backups', {});
  expect(backups.map(({ reason }) => reason)).toEqual(['before-migration', 'before-migration']);
});

test('a backup keeps the places of the rows, on which search and order rely', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const rows = (): unknown[] => vault.db.prepare('SELECT rowid, id FROM setting ORDER BY rowid').all();
  const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: null };
  runCommand(vault.db, stamp, (writer) => {
    for (const id of ['a', 'b', 'c', 'd']) writer.insert('setting', id, { value: '1' });
    writer.remove('setting', 'b');
  });
  const before = rows();
  const { name } = await core.call('vault.backUpNow', {});
  await core.call('vault.lock', {});
  await copyFile(join(core.app.folder.backups, `${name}.db`), core.app.folder.database);
  await core.call('vault.unlock', { passphrase });
  const again = vaultOf(core.app).db.prepare('SELECT rowid, id FROM setting ORDER BY rowid').all();
  expect(again).toEqual(before);
});
