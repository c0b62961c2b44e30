import type { z } from 'zod';
import type { Topic } from './events.ts';

/** Which window asks. The screen (shared screen) may obtain only what `screen-view` allows. */
export type WindowRole = 'chair' | 'screen';

/** What the vault must be for the procedure to make sense. */
export type Needs = 'open' | 'any';

interface Common<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly roles: readonly WindowRole[];
}

/** Reads; runs synchronously and changes nothing. */
export interface Query<I extends z.ZodType, O extends z.ZodType, N extends Needs> extends Common<I, O> {
  readonly kind: 'query';
  readonly needs: N;
  /** A change on one of these topics makes the answer stale. */
  readonly reads: readonly Topic[];
  /** The new answer goes along with the change, to the window that asked: it need not ask again. */
  readonly live?: true;
}

/** Changes the vault: one transaction, journaled, all or nothing; when the reply arrives it is on disk. */
export interface Command<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  readonly kind: 'command';
  readonly needs: 'open';
  readonly changes: readonly Topic[];
  /** `meeting`: the user can take it back with Ctrl+Z within the meeting that the input names as `meetingId`. */
  readonly undo: 'meeting' | 'none';
  /** Commands with the same key that follow each other (typing in one field) are taken back as one. */
  readonly mergeKey?: (input: z.output<I>) => string;
}

/** Takes time or touches files: asynchronous; changes to the vault go through `context.change`. */
export interface Task<I extends z.ZodType, O extends z.ZodType, N extends Needs> extends Common<I, O> {
  readonly kind: 'task';
  readonly needs: N;
}

export type Procedure =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a map of procedures with any input; each is typed where it is declared
  Query<any, any, Needs> | Command<any, any> | Task<any, any, Needs>;

export function query<I extends z.ZodType, O extends z.ZodType, const N extends Needs = 'open'>(
  definition: Omit<Query<I, O, N>, 'kind' | 'needs' | 'roles'> & { needs?: N; roles?: readonly WindowRole[] },
): Query<I, O, N> {
  return { kind: 'query', roles: ['chair'], needs: 'open' as N, ...definition };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Command<I, O>, 'kind' | 'needs' | 'roles' | 'undo'> & { undo?: 'meeting' | 'none' },
): Command<I, O> {
  return { kind: 'command', roles: ['chair'], needs: 'open', undo: 'none', ...definition };
}

export function task<I extends z.ZodType, O extends z.ZodType, const N extends Needs = 'open'>(
  definition: Omit<Task<I, O, N>, 'kind' | 'needs' | 'roles'> & { needs?: N; roles?: readonly WindowRole[] },
): Task<I, O, N> {
  return { kind: 'task', roles: ['chair'], needs: 'open' as N, ...definition };
}
