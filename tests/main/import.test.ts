import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportDecision } from '../../shared/domain/import-model.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';

const lists = join(import.meta.dirname, '../fixtures/lists');

async function open(core: TestCore, path: string) {
  core.host.answers.open.push(path);
  const { opened } = await core.call('imports.open', {});
  if (opened === null) throw new Error('nothing opened');
  return opened;
}

async function importList(core: TestCore, path: string, decisions: ImportDecision[] = []) {
  const { token, mapping } = await open(core, path);
  return core.call('imports.apply', { token, mapping, decisions });
}

for (const kind of ['csv', 'xlsx'])
  test(`the included list as ${kind} brings forty new people, and nothing when it comes again`, async () => {
    const core = await startOpenCore();
    const path = join(lists, `detentielijst-voorbeeld.${kind}`);
    const opened = await open(core, path);
    expect(opened.columns.every(({ recognised }) => recognised)).toBe(true);
    const { rows, counts } = await core.call('imports.preview', { token: opened.token, mapping: opened.mapping });
    expect(counts).toEqual({ imported: 40, changed: 0, same: 0, duplicates: 0, nearly: 0, rejected: 0 });
    expect(rows[0]).toMatchObject({ row: 2, name: 'Çelik, Mohammed el', birthDate: '26 maart 1967', warnings: [] });
    expect(await importList(core, path)).toMatchObject({ imported: 40, rejected: [] });
    expect(await importList(core, path)).toMatchObject({ imported: 0, changed: 0, same: 40 });
    expect(core.bugs).toEqual([]);
  });
