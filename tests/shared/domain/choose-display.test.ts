import { expect, test } from 'vitest';
import { chooseDisplay } from '../../../shared/domain/choose-display.ts';

const own = { id: 'own', primary: true };
const beamer = { id: 'beamer', primary: false };
const wall = { id: 'wall', primary: false };

test('the screen goes to the display that was named, and nowhere when that one is gone', () => {
  expect(chooseDisplay([own, beamer, wall], 'wall')).toBe(wall);
  expect(chooseDisplay([own, beamer], 'own')).toBe(own);
  expect(chooseDisplay([own, beamer], 'wall')).toBeNull();
});

test('unnamed it goes to the only other display, and never by a guess', () => {
  expect(chooseDisplay([own, beamer], null)).toBe(beamer);
  for (const displays of [[], [own], [own, beamer, wall]]) expect(chooseDisplay(displays, null)).toBeNull();
});
