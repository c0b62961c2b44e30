import { expect, test } from 'vitest';
import { z } from 'zod';
import { handlers } from '../../../main/router/handlers.ts';
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts';
import { appEvent, topic } from '../../../shared/contract/events.ts';
import type { Procedure } from '../../../shared/contract/procedure.ts';
import { replyEnvelope, requestEnvelope } from '../../../shared/contract/wire.ts';

const procedures = Object.entries(contract) as [ProcedureName, Procedure][];

/** What JSON can carry; anything else would arrive as something else, or not at all. */
const carried = new Set([
  'string',
  'number',
  'boolean',
  'null',
  'literal',
  'enum',
  'object',
  'array',
  'record',
  'tuple',
  'union',
  'nullable',
  'optional',
  'default',
  'unknown',
  // What a strict object says of further keys.
  'never',
]);

/** Every kind of schema in a tree, with its path; the tree is walked through what zod says of itself. */
function kindsIn(schema: z.core.$ZodType, path: string, seen = new Set<z.core.$ZodType>()): [string, string][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def: z.core.$ZodTypeDef & Record<string, unknown> = { ...schema._zod.def };
  const below = Object.entries(def).flatMap(([key, value]) => schemasIn(value, `${path}.${key}`));
  return [[path, def.type], ...below.flatMap(([where, inner]) => kindsIn(inner, where, seen))];
}

function schemasIn(value: unknown, path: string): [string, z.core.$ZodType][] {
  if (value instanceof z.core.$ZodType) return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => schemasIn(one, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.entries(value).flatMap(([key, one]) => schemasIn(one, `${path}.${key}`));
  return [];
}

/** A further demand on a value (a date that exists) says nothing about how it is carried. */
const isCheck = /\.checks\[\d+\]$/;

function notCarried(schema: z.core.$ZodType, path: string): string[] {
  return kindsIn(schema, path)
    .filter(([where, kind]) => !carried.has(kind) && !(kind === 'custom' && isCheck.test(where)))
    .map(([where, kind]) => `${where}: ${kind}`);
}

test('every input, output, event and envelope is made of what JSON carries', () => {
  const wrong = procedures.flatMap(([name, procedure]) => [
    ...notCarried(procedure.input as z.ZodType, `${name} input`),
    ...notCarried(procedure.output as z.ZodType, `${name} output`),
  ]);
  expect([...wrong, ...[appEvent, replyEnvelope, requestEnvelope].flatMap((one) => notCarried(one, 'wire'))]).toEqual(
    [],
  );
});

test('the walk finds what JSON cannot carry', () => {
  const bad = z.object({ a: z.array(z.object({ when: z.date() })), b: z.map(z.string(), z.bigint()).nullable() });
  expect(notCarried(bad, 'bad')).toEqual([
    'bad.shape.a.element.shape.when: date',
    'bad.shape.b.innerType: map',
    'bad.shape.b.innerType.valueType: bigint',
  ]);
});

test('every input refuses what it does not know', () => {
  const loose = procedures.filter(([, { input }]) => {
    const schema = input as z.ZodType;
    return !(schema instanceof z.ZodObject) || !(schema.def.catchall instanceof z.ZodNever);
  });
  expect(loose.map(([name]) => name)).toEqual([]);
});

test('a command that can be taken back names its meeting', () => {
  const nameless = procedures.filter(
    ([, procedure]) =>
      procedure.kind === 'command' &&
      procedure.undo === 'meeting' &&
      !(procedure.input instanceof z.ZodObject && 'meetingId' in procedure.input.shape),
  );
  expect(nameless.map(([name]) => name)).toEqual([]);
});

test('the shared screen may ask these, and nothing else', () => {
  const allowed = procedures.filter(([, { roles }]) => roles.includes('screen')).map(([name]) => name);
  expect(allowed.sort()).toEqual(['screen.current', 'screen.neutral', 'vault.status']);
});

test('while locked only these answer', () => {
  const allowed = procedures.filter(([, { needs }]) => needs === 'any').map(([name]) => name);
  expect(allowed.sort()).toEqual([
    'clock.now',
    'screen.close',
    'screen.current',
    'screen.neutral',
    'screen.state',
    'vault.backups',
    'vault.chooseRestoreFolder',
    'vault.create',
    'vault.lock',
    'vault.restore',
    'vault.status',
    'vault.touch',
    'vault.unlock',
    'vault.unlockWithRecoveryKey',
  ]);
});

test('no handler is outside the contract, and every name is area.verb', () => {
  expect(Object.keys(handlers).filter((name) => !Object.hasOwn(contract, name))).toEqual([]);
  expect(Object.keys(contract).filter((name) => !/^[a-z]+\.[a-zA-Z]+$/.test(name))).toEqual([]);
});

test('every topic that somebody reads is one that somebody changes, or that a task emits', () => {
  const changed = new Set(procedures.flatMap(([, one]) => (one.kind === 'command' ? one.changes : [])));
  const emittedByTasks = ['vault', 'imports', 'documents', 'screen', 'screen-state'];
  expect(topic.options.filter((one) => !changed.has(one) && !emittedByTasks.includes(one))).toEqual([]);
});
