import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosaver } from '../../renderer/client/use-autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Records what is saved; each save ends when the test says so, or at once. */
function recorder() {
  const saved: string[] = [];
  return {
    saved,
    save: (value: string) => {
      saved.push(value);
      return Promise.resolve();
    },
  };
}

test('typing is saved once, after it pauses, and only then called saved', async () => {
  const { saved, save } = recorder();
  const saver = new Autosaver('', 300);
  saver.offer('a', save);
  await vi.advanceTimersByTimeAsync(200);
  saver.offer('ab', save);
  await vi.advanceTimersByTimeAsync(299);
  expect([saved, saver.status().state]).toEqual([[], 'saving']);
  await vi.advanceTimersByTimeAsync(1);
  expect([saved, saver.status().state]).toEqual([['ab'], 'saved']);
  expect(saver.status().savedAt).toBeInstanceOf(Date);
});

test('whoever types on is saved after two seconds', async () => {
  const { saved, save } = recorder();
  const saver = new Autosaver('', 300);
  for (let stroke = 1; stroke <= 21; stroke += 1) {
    saver.offer('x'.repeat(stroke), save);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBe(1);
  expect(saved[0]?.length).toBeGreaterThanOrEqual(20);
});

test('what is typed during a save is saved after it, never at the same time', async () => {
  const log: string[] = [];
  const save = async (value: string) => {
    log.push(`begin ${value}`);
    await new Promise((done) => setTimeout(done, 1_000));
    log.push(`end ${value}`);
  };
  const saver = new Autosaver('', 300);
  saver.offer('a', save);
  await vi.advanceTimersByTimeAsync(400);
  saver.offer('ab', save);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(log).toEqual(['begin a', 'end a', 'begin ab', 'end ab']);
  expect(saver.status().state).toBe('saved');
});

test('a failed save is shown, and tried again with the next change or flush', async () => {
  const attempts: string[] = [];
  let works = false;
  const save = (value: string) => {
    attempts.push(value);
    return works ? Promise.resolve() : Promise.reject(new Error('disk full'));
  };
  const saver = new Autosaver('', 300);
  saver.offer('a', save);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([attempts, saver.status().state]).toEqual([['a'], 'failed']);
  works = true;
  saver.offer('ab', save);
  await vi.advanceTimersByTimeAsync(300);
  expect([attempts, saver.status().state]).toEqual([['a', 'ab'], 'saved']);
  works = false;
  saver.offer('abc', save);
  await saver.flush();
  works = true;
  await saver.flush();
  expect([attempts.at(-1), saver.status().state]).toEqual(['abc', 'saved']);
});

test('flush saves at once, and the same value twice is saved once', async () => {
  const { saved, save } = recorder();
  const saver = new Autosaver({ text: '' }, 300);
  const saveText = (value: { text: string }) => save(value.text);
  saver.offer({ text: '' }, saveText);
  saver.offer({ text: 'a' }, saveText);
  saver.offer({ text: 'a' }, saveText);
  await saver.flush();
  saver.offer({ text: 'a' }, saveText);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saved).toEqual(['a']);
});

test('a value that came from the core is not saved again', async () => {
  const { saved, save } = recorder();
  const saver = new Autosaver('a', 300);
  saver.offer('ab', save);
  saver.accept('a');
  saver.offer('a', save);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([saved, saver.status().state]).toEqual([[], 'saved']);
});

test('a waiting value is saved by the function that it was typed for', async () => {
  const log: string[] = [];
  const saver = new Autosaver('', 300);
  saver.offer('a', (value) => Promise.resolve(log.push(`first ${value}`)));
  saver.offer('a', (value) => Promise.resolve(log.push(`second ${value}`)));
  await saver.flush();
  expect(log).toEqual(['first a']);
});
