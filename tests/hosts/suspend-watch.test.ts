import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchForSuspend } from '../../main/hosts/chromium/suspend-watch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a clock that jumped while no tick ran means that the machine slept', () => {
  const slept = vi.fn();
  const end = watchForSuspend(slept);
  vi.advanceTimersByTime(10 * 60_000);
  expect(slept).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 61_000);
  vi.advanceTimersByTime(10_000);
  expect(slept.mock.calls).toEqual([[61_000]]);
  vi.advanceTimersByTime(10 * 60_000);
  expect(slept).toHaveBeenCalledOnce();
  end();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(60_000);
  expect(slept).toHaveBeenCalledOnce();
});

test('a busy minute is no sleep', () => {
  const slept = vi.fn();
  const end = watchForSuspend(slept);
  vi.setSystemTime(Date.now() + 55_000);
  vi.advanceTimersByTime(10_000);
  expect(slept).not.toHaveBeenCalled();
  end();
});
