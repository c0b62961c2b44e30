import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepTemporaryFiles } from '../../../main/files/write-file-atomically.ts';

const now = new Date('2026-12-03T12:00:00Z');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sweep-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function leave(name: string, secondsAgo: number): Promise<string> {
  const at = new Date(now.getTime() - secondsAgo * 1000);
  await writeFile(join(folder, name), 'half');
  await utimes(join(folder, name), at, at);
  return name;
}

test('what a killed export left goes; what is being written and what is not ours stays', async () => {
  await leave(`.verslag-2026-12-03.pdf.${randomUUID()}.tmp`, 61);
  const kept = [
    await leave(`.verslag-2026-12-03.docx.${randomUUID()}.tmp`, 59),
    await leave(`verslag.pdf.${randomUUID()}.tmp`, 3600),
    await leave('.verslag.pdf.tmp', 3600),
    // Of another program that names its half-written files as we do.
    await leave(`.foto.jpg.${randomUUID()}.tmp`, 3600),
    await leave(`.${randomUUID()}.pdf`, 3600),
    await leave('verslag-2026-12-03.pdf', 3600),
  ];
  const ours = `.map.${randomUUID()}.tmp`;
  await mkdir(join(folder, ours));
  await utimes(join(folder, ours), 0, 0);
  await sweepTemporaryFiles(folder, now);
  expect((await readdir(folder)).sort()).toEqual([...kept, ours].sort());
});
