import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../main/app/logger.ts';
import { handlers } from '../../main/router/handlers.ts';
import { contract, type InputOf, type ProcedureName } from '../../shared/contract/contract.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const secret = 'Wachtmeesterszoon';

/** An input that the schema may or may not take, with the name in every place that holds text. */
function filled(schema: z.core.$ZodType): unknown {
  const { def } = schema._zod;
  const inner: Record<string, unknown> = { ...def };
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(inner['shape'] as Record<string, z.core.$ZodType>).map(([key, one]) => [key, filled(one)]),
      );
    case 'array':
      return [filled(inner['element'] as z.core.$ZodType)];
    case 'nullable':
    case 'optional':
    case 'default':
      return filled(inner['innerType'] as z.core.$ZodType);
    case 'enum':
      return Object.values(inner['entries'] as Record<string, unknown>)[0];
    case 'literal':
      return (inner['values'] as unknown[])[0];
    case 'boolean':
      return true;
    case 'number':
      return 10;
    case 'union':
      return filled((inner['options'] as z.core.$ZodType[])[0] as z.core.$ZodType);
    case 'string':
      return textFor(schema);
    default:
      return secret;
  }
}

/** The first of these that the schema takes; the name itself when it takes any text. */
function textFor(schema: z.core.$ZodType): string {
  const candidates = [
    secret,
    '2026-12-03',
    '09:30',
    '6c7a3c39-0a3e-4d3f-9d4b-0a3f5f0a1b2c',
    'wachtmeesterszoon',
    '999990019',
  ];
  return candidates.find((words) => z.safeParse(schema, words).success) ?? secret;
}

test('whatever is asked with a name in it, neither the log nor the refusal holds that name', async () => {
  const core = await startOpenCore();
  const taken: string[] = [];
  // Locking and unlocking come last: after them nothing else would be tried in earnest.
  const names = (Object.keys(contract) as ProcedureName[]).filter((name) => Object.hasOwn(handlers, name));
  for (const name of names.filter((one) => !one.startsWith('vault.'))) {
    const input = filled(contract[name].input) as InputOf<typeof name>;
    await core.call(name, input).then(
      () => taken.push(name),
      (error: unknown) => expect(JSON.stringify(error) + String(error)).not.toMatch(new RegExp(secret, 'i')),
    );
  }
  expect(taken.length).toBeGreaterThan(8);
  // Something that no code expected: the file is gone from under the core.
  vaultOf(core.app).db.close();
  await expect(core.call('workers.add', { name: secret, role: 'chair' })).rejects.toThrow('internal');
  expect(core.bugs.length).toBeGreaterThan(0);
  expect(core.host.log.length).toBeGreaterThan(0);
  expect(core.host.log.join('\n')).not.toMatch(new RegExp(secret, 'i'));
});

test('a log line cannot be given words: unknown fields and free text are refused', () => {
  const lines: string[] = [];
  const logger = createLogger(
    (line) => lines.push(line),
    () => new Date('2026-11-22T12:00:00Z'),
  );
  logger.info('vault opened', { count: 3 });
  expect(() => logger.info('odd', { code: 'Jansen, Kevin' })).toThrow();
  expect(() => logger.info('odd', { procedure: 'x y' })).toThrow();
  expect(() => logger.info('odd', { name: secret } as never)).toThrow();
  expect(lines).toEqual(['{"at":"2026-11-22T12:00:00.000Z","level":"info","event":"vault opened","count":3}']);
});
