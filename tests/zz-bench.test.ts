import { test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { startOpenCore } from './fixtures/core.ts';
test('bench', async () => {
  for (let i = 0; i < 4; i += 1) {
    const core = await startOpenCore();
    core.host.answers.open.push('/tmp/import-work/5000.xlsx');
    const t0 = performance.now();
    const { opened } = await core.call('imports.open', {});
    const t1 = performance.now();
    await core.call('imports.preview', { token: opened!.token, mapping: opened!.mapping });
    const t2 = performance.now();
    const s = await core.call('imports.apply', { token: opened!.token, mapping: opened!.mapping });
    const t3 = performance.now();
    await readXlsxFile('/tmp/import-work/5000.xlsx');
    const t4 = performance.now();
    console.log('open', Math.round(t1 - t0), 'preview', Math.round(t2 - t1), 'apply', Math.round(t3 - t2), 'total', Math.round(t3 - t0), 'library', Math.round(t4 - t3), s.imported);
  }
});
