import { expect, test } from 'vitest';
import { bugReport } from '../../main/app/bug-report.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const secret = 'Geheimenaar';

async function newCase(core: TestCore) {
  const { caseId } = await core.call('subjects.add', {
    subject: {
      ...{ surname: secret, prefix: '', givenNames: 'Kim', birthDate: null, sex: 'unknown', bsn: null, skn: '' },
      ...{ municipalityOfOrigin: '', municipalityOfRegistration: '', municipalityOfSettlement: '', remark: '' },
    },
    evenSo: false,
  });
  return caseId;
}

/** Ways in which a value of the vault gets into what an error says: JSON, zod, SQL, a name with lines of its own. */
const waysToBreak: Readonly<Record<string, (core: TestCore) => Promise<unknown>>> = {
  'text that is no JSON': async (core) => {
    const caseId = await newCase(core);
    vaultOf(core.app).db.prepare('UPDATE caseRecord SET targetGroups = ?').run(secret);
    return core.call('cases.get', { caseId });
  },
  'a value outside its list': async (core) => {
    const caseId = await newCase(core);
    vaultOf(core.app).db.prepare('UPDATE caseRecord SET status = ?').run(secret);
    return core.call('cases.get', { caseId });
  },
  'SQL that quotes a value': async (core) => {
    await newCase(core);
    const db = vaultOf(core.app).db;
    db.exec(`CREATE TRIGGER broken BEFORE INSERT ON worker BEGIN SELECT json('${secret}'); END`);
    db.exec(`CREATE TRIGGER refused BEFORE INSERT ON worker BEGIN SELECT RAISE(ABORT, '${secret}'); END`);
    return core.call('workers.add', { name: secret, role: 'chair' });
  },
};

test.each(Object.entries(waysToBreak))('a bug is told by kind and place, never by a value: %s', async (_, breakIt) => {
  const core = await startOpenCore();
  await expect(breakIt(core)).rejects.toMatchObject({ failure: { code: 'internal' } });
  expect(core.bugs).toHaveLength(1);
  const report = bugReport(core.bugs[0]);
  expect(report).not.toContain(secret);
  expect(report).toMatch(/^\w+.*\n {4}at .+\.ts:\d+:\d+/);
  expect(core.host.log.join('\n')).not.toContain(secret);
});

test('nothing of a message passes, even dressed as a place in the code, as a kind or as a cause', () => {
  const place = `    at ${secret} (/a/b.ts:1:2)`;
  const error = Object.assign(new Error(`$& ${secret}\n${place}`, { cause: new Error(`${secret}\n${place}`) }), {
    code: `${secret} 12`,
    name: 'Odd Error',
  });
  expect(bugReport(error)).not.toContain(secret);
  expect(bugReport(error)).toContain('caused by Error\n    at ');
  expect(bugReport(secret)).toBe('unknown error');
});
