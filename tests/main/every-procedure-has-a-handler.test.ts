import { expect, test } from 'vitest';
import { handlers } from '../../main/router/handlers.ts';
import { contract } from '../../shared/contract/contract.ts';

test('every procedure of the contract has a handler', () => {
  expect(Object.keys(contract).filter((name) => !Object.hasOwn(handlers, name))).toEqual([]);
});
