import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';

/**
 * Sends a message over the bridge of a page, as the page itself does; `at` is when it left, on the scale of time that
 * the pages share. Throws where the application refuses it.
 */
export async function timedCall<N extends ProcedureName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<{ at: number; data: OutputOf<N> }> {
  const message: unknown = { v: 1, name, input, requestId: randomUUID() };
  const { at, reply } = await page.evaluate(async (sent) => {
    const { bridge } = globalThis as unknown as { bridge: Bridge };
    const left = performance.timeOrigin + performance.now();
    return { at: left, reply: await bridge.invoke(sent) };
  }, message);
  const parsed = replyEnvelope.parse(reply);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
  return { at, data: parsed.data as OutputOf<N> };
}

/** The same where only the answer counts. */
export async function callPage<N extends ProcedureName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const { data } = await timedCall(page, name, input);
  return data;
}
