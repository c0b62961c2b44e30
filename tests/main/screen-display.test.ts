import { expect, test } from 'vitest';
import type { Display, HostWindow, Windows } from '../../main/app/host.ts';
import { ScreenDisplay } from '../../main/app/screen-display.ts';

const laptop: Display = { id: 'a', label: 'Laptop', primary: true, width: 1920, height: 1080 };
const beamer: Display = { id: 'b', label: 'Beamer', primary: false, width: 1920, height: 1080 };

test('a pulled beamer is told once; when it is back the window goes there again and the chair hears of it', async () => {
  let plugged: readonly Display[] | Error = [laptop, beamer];
  const placed: string[] = [];
  const told: string[] = [];
  const windows = {
    displays: () => (plugged instanceof Error ? Promise.reject(plugged) : Promise.resolve(plugged)),
  } as Windows;
  const window = {
    placeOn: ({ id }: Display, mode: string) => {
      placed.push(`${id} ${mode}`);
      return Promise.resolve('done');
    },
  } as HostWindow;
  const display = new ScreenDisplay(windows, { lost: () => told.push('lost'), back: () => told.push('back') });
  display.watch(window, beamer);
  await display.look();
  expect([display.state, told]).toEqual(['here', []]);

  plugged = [laptop];
  await display.look();
  await display.look();
  expect([display.state, told]).toEqual(['lost', ['lost']]);

  plugged = new Error('no answer');
  await display.look();
  expect(display.state).toBe('lost');

  plugged = [laptop, beamer];
  await display.look();
  expect([display.state, told, placed]).toEqual(['back', ['lost', 'back'], ['b full-screen']]);
  display.acknowledge();
  expect(display.state).toBe('here');
  display.stop();
});
