import { expect, test } from 'vitest';
import { agendaStatements } from '../../db/repositories/agenda-query.ts';
import { prepared } from '../../db/rows.ts';
import { getMeeting } from '../../main/services/agenda-service.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { seedMeetingOfForty } from '../fixtures/meeting-of-forty.ts';
import { seed } from '../fixtures/seed-agenda.ts';

const rounds = 60;

/** Median of the times, in milliseconds. */
function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

test('opening a meeting of 40 cases costs at most three times its bare statements', async () => {
  const core = await startOpenCore();
  const { vault } = core.app.session;
  if (vault === null) throw new Error('no vault');
  const meetingId = seed(vault, seedMeetingOfForty);
  const statements = [...Object.values(agendaStatements), 'SELECT * FROM meeting WHERE id = @meetingId'];
  const ways = {
    raw: () => statements.map((sql) => prepared(vault.db, sql).all({ meetingId })),
    service: () => getMeeting(vault.db, meetingId),
    router: () => core.call('meetings.get', { meetingId }),
  };
  expect(ways.service().agenda).toHaveLength(40);
  expect(ways.raw().map((rows) => rows.length)).toEqual([40, 200, 240, 0, 1]);
  const times = { raw: [] as number[], service: [] as number[], router: [] as number[] };
  // Taken in turn, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const way of ['raw', 'service', 'router'] as const) times[way].push(await timed(ways[way]));
  const [raw, service, router] = [median(times.raw), median(times.service), median(times.router)];
  const say = (value: number) => `${value.toFixed(2)} ms (${(value / raw).toFixed(2)} x)`;
  console.info(`meeting of 40: statements ${raw.toFixed(2)} ms, service ${say(service)}, router ${say(router)}`);
  expect(service / raw).toBeLessThanOrEqual(3);
});
