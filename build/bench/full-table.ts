import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import type { App } from '../../main/app/app.ts';
import { benchPassphrase } from './bench-core.ts';
import { fillWithCases } from './fill-vault.ts';

/** A running meeting of ten cases before the chair, its first case with so many decisions, actions and lines of notes. */
export async function sitAtFullTable(app: App, chair: Page, entries: number): Promise<void> {
  await call(chair, 'vault.create', {
    ...{ regionCode: 'utrecht', workerName: 'Noor Visser', workerRole: 'both', passphrase: benchPassphrase },
  });
  const { vault } = app.session;
  if (vault === null) throw new Error('not open');
  // The recovery key is on paper, so to speak.
  app.session.pending = 'none';
  const caseIds = fillWithCases(vault, 10);
  const { meetingId } = await call(chair, 'meetings.create', {
    ...{ title: 'Casusoverleg', date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
    nextMeetingDate: null,
  });
  const { discussionIds } = await call(chair, 'meetings.addCases', { meetingId, caseIds });
  await call(chair, 'meetings.start', { meetingId });
  const [discussionId] = discussionIds;
  if (discussionId === undefined) throw new Error('nothing on the agenda');
  await call(chair, 'table.confirm', {
    ...{ meetingId, discussionId, confidentialityRepeated: true, headCount: null, overrideReason: 'meting' },
  });
  for (let n = 0; n < entries; n += 1) {
    const text = `Regel ${n} over wat er na vrijlating moet gebeuren`;
    const kinds: readonly InputOf<'entries.add'>['entry'][] = [
      { kind: 'note', note: 'picture', text },
      { kind: 'decision', text, handling: 'normal' },
      { kind: 'action', fields: { ...emptyAction, text, dueDate: '2026-12-10', conditionCode: 'housing' } },
    ];
    const entry = kinds[n % kinds.length];
    if (entry !== undefined) await call(chair, 'entries.add', { meetingId, discussionId, entry });
  }
  await chair.getByText('Casusoverleg').first().click({ timeout: 10_000 });
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await chair.locator('[data-entry-line]').waitFor();
}

async function call<N extends ProcedureName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const message: unknown = { v: 1, name, input, requestId: randomUUID() };
  const reply: unknown = await page.evaluate(
    (sent) => (globalThis as unknown as { bridge: Bridge }).bridge.invoke(sent),
    message,
  );
  const parsed = replyEnvelope.parse(reply);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.data as OutputOf<N>;
}
