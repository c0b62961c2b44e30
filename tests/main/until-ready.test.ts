import { expect, test } from 'vitest';
import { UntilReady } from '../../main/app/until-ready.ts';

test('events wait for the page in their order, and again when it is loaded anew', () => {
  const told: unknown[] = [];
  const events = new UntilReady((event) => told.push(event));
  events.send(1);
  events.send(2);
  expect(told).toEqual([]);
  events.ready();
  events.send(3);
  expect(told).toEqual([1, 2, 3]);
  events.hold();
  events.send(4);
  expect(told).toEqual([1, 2, 3]);
  events.drop();
  events.send(5);
  events.ready();
  expect(told).toEqual([1, 2, 3, 5]);
});
