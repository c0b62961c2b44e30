import { expect, test } from 'vitest';
import { regionCode } from '../../shared/domain/region.ts';
import { regions } from '../../shared/regions/regions.ts';
import { startCore, startOpenCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const fieldsOfARole = {
  label: 'Wijkteam',
  shortLabel: '',
  days: null,
  validFrom: null,
  validTo: null,
  remark: '',
  active: true,
};
const aRole = { ...fieldsOfARole, kind: 'role', code: null } as const;

test.each(regionCode.options)('a new vault has the way of working of %s', async (code) => {
  const core = await startCore();
  await core.call('vault.create', {
    regionCode: code,
    workerName: 'Noor Visser',
    workerRole: 'both',
    passphrase: 'vier kale ezels dansen zacht',
  });
  const { items } = await core.call('region.items', {});
  const shipped = regions[code];
  for (const kind of ['condition', 'role', 'institution'] as const)
    expect(items.filter((item) => item.kind === kind).map((item) => item.label)).toEqual(
      shipped.items.filter((item) => item.kind === kind).map((item) => item.label),
    );
  expect(items.length).toBe(shipped.items.length);
  expect(await core.call('preferences.get', {})).toMatchObject({
    regionCode: code,
    meetingTypeName: shipped.meetingTypeName,
    minutesPerCase: shipped.minutesPerCase,
    conditionsName: shipped.conditionsName,
  });
  const { count } = vaultOf(core.app).db.prepare('SELECT count(*) AS count FROM partnerOrganisation').get() as {
    count: number;
  };
  expect(count).toBe(shipped.organisations.length);
});

test('a new item gets a code of its own, and keeps it when renamed', async () => {
  const core = await startOpenCore();
  const { regionItemId } = await core.call('region.addItem', { ...aRole, label: 'Café Één!' });
  await core.call('region.addItem', { ...aRole, label: 'Cafe-een' });
  await core.call('region.updateItem', { ...fieldsOfARole, regionItemId, label: 'Buurthuis', active: false });
  const { items } = await core.call('region.items', {});
  expect(items.filter((item) => item.kind === 'role').slice(-2)).toMatchObject([
    { code: 'cafe-een', label: 'Buurthuis', active: false },
    { code: 'cafe-een-2', label: 'Cafe-een', active: true },
  ]);
});

test('the same name twice, a code twice and an unknown item are refused', async () => {
  const core = await startOpenCore();
  await core.call('region.addItem', aRole);
  await expect(core.call('region.addItem', { ...aRole, label: 'WIJKTEAM' })).rejects.toThrow('conflict');
  await expect(core.call('region.addItem', { ...aRole, label: 'Iets', code: 'wijkteam' })).rejects.toThrow('conflict');
  await expect(
    core.call('region.updateItem', { ...fieldsOfARole, regionItemId: '6c7a3c39-0a3e-4d3f-9d4b-0a3f5f0a1b2c' }),
  ).rejects.toThrow('not-found');
});

test('an order holds all items of a kind, or is refused', async () => {
  const core = await startOpenCore();
  const before = (await core.call('region.items', {})).items.filter((item) => item.kind === 'condition');
  const order = before.map((item) => item.id).reverse();
  await core.call('region.reorder', { kind: 'condition', order });
  const after = (await core.call('region.items', {})).items.filter((item) => item.kind === 'condition');
  expect(after.map((item) => item.id)).toEqual(order);
  await expect(core.call('region.reorder', { kind: 'condition', order: order.slice(1) })).rejects.toThrow('conflict');
  const [first] = order;
  if (first === undefined) throw new Error('no conditions');
  await expect(
    core.call('region.reorder', { kind: 'condition', order: [first, ...order.slice(0, -1)] }),
  ).rejects.toThrow('conflict');
});

test('what a region calls the basic conditions stands on the shared screen, and can be changed', async () => {
  const core = await startCore();
  await core.call('vault.create', {
    ...{ regionCode: 'hollands-midden', workerName: 'Noor Visser', workerRole: 'both' },
    passphrase: 'vier kale ezels dansen zacht',
  });
  setTable(core.app);
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  expect(await core.call('screen.current', {}, 'screen')).toMatchObject({ conditionsName: 'Leefgebieden' });
  await core.call('preferences.set', { conditionsName: 'Leefdomeinen' });
  expect(await core.call('screen.current', {}, 'screen')).toMatchObject({ conditionsName: 'Leefdomeinen' });
});
