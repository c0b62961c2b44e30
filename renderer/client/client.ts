import { z } from 'zod';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import { appEvent, type AppEvent } from '../../shared/contract/events.ts';
import { instant } from '../../shared/domain/dates.ts';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';
import { coreClock } from './core-clock.ts';
import { outputOf } from './procedures.ts';

/** Answers that tell the time. */
const timely: readonly ProcedureName[] = ['clock.now', 'vault.status'];
const clockAnswer = z.object({ now: instant });

/** A refusal by the core, for a screen to put into words. */
export class CallError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'CallError';
    this.failure = failure;
  }
}

/** The typed way from a screen to the core. */
export interface Client {
  call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** @returns a function that ends the subscription. */
  onEvent(receive: (event: AppEvent) => void): () => void;
}

export function createClient(bridge: Bridge): Client {
  const receivers = new Set<(event: AppEvent) => void>();
  /** What came before anybody listened, between the first question and the first view. */
  const early: AppEvent[] = [];
  bridge.on((payload) => {
    const event = appEvent.parse(payload);
    if (receivers.size === 0) early.push(event);
    for (const receive of receivers) receive(event);
  });
  return {
    async call(name, input) {
      const message = { v: 1, name, input, requestId: crypto.randomUUID() };
      const [output, answer] = await Promise.all([outputOf(name), bridge.invoke(message)]);
      const reply = replyEnvelope.parse(answer);
      if (!reply.ok) throw new CallError(reply.error);
      const data = output.parse(reply.data);
      if (timely.includes(name)) coreClock.heard(clockAnswer.parse(data).now);
      return data as OutputOf<typeof name>;
    },
    onEvent(receive) {
      receivers.add(receive);
      for (const event of early.splice(0)) receive(event);
      return () => receivers.delete(receive);
    },
  };
}
