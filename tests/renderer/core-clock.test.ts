import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SaveLog } from '../../renderer/chair/views/table/save-log.ts';
import { coreClock } from '../../renderer/client/core-clock.ts';
import { Autosaver } from '../../renderer/client/use-autosave.ts';
import { localTimeOf } from '../../shared/domain/dates.ts';

const atCore = '2026-12-03T10:20:30.000Z';
const local = (moment: Date | null | undefined) => localTimeOf(moment ?? new Date(0));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T18:19:00Z') });
  coreClock.heard(atCore);
});
afterEach(() => {
  coreClock.heard(new Date().toISOString());
  vi.useRealTimers();
});

test('the time is that of the core, and goes on with it', () => {
  expect(coreClock.now().toISOString()).toBe(atCore);
  vi.advanceTimersByTime(45_000);
  expect(coreClock.now().toISOString()).toBe('2026-12-03T10:21:15.000Z');
});

test('it tells at every whole minute of the core, and when the core says another time', () => {
  const told: string[] = [];
  const stop = coreClock.everyMinute(() => told.push(coreClock.now().toISOString().slice(11, 16)));
  vi.advanceTimersByTime(29_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(62_000);
  coreClock.heard('2026-12-03T11:00:59.000Z');
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual(['10:21', '10:22', '11:00', '11:01']);
  stop();
  vi.advanceTimersByTime(120_000);
  expect(told.length).toBe(4);
});

test('"saved at" is said by the clock of the core, in the files as at the table', async () => {
  const saver = new Autosaver('', 300);
  saver.offer('a', () => Promise.resolve());
  await vi.advanceTimersByTimeAsync(300);
  const log = new SaveLog();
  await log.follow(
    'note',
    () => Promise.resolve(),
    () => undefined,
  );
  expect([local(saver.status().savedAt), local(log.state().savedAt)]).toEqual([
    local(new Date(atCore)),
    local(new Date(atCore)),
  ]);
});
