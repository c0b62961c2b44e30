import { expect, test } from 'vitest';
import { municipalityInName, municipalityKey, reasonToCome } from '../../../shared/domain/table-composition.ts';
import { anOrganisation } from '../../fixtures/builders.ts';

const nowhere = { targetGroups: [], municipalityOfOrigin: '', municipalityOfSettlement: '' };
const hicTeam = anOrganisation({ attendance: 'guest', targetGroups: ['hic'] });
const katwijk = anOrganisation({ attendance: 'guest', municipalities: ['Katwijk'] });

test.each([
  ['core: every case', anOrganisation(), nowhere, 'core'],
  ['core, no longer taking part', anOrganisation({ active: false }), nowhere, null],
  ['guest: only when invited', anOrganisation({ attendance: 'guest' }), nowhere, null],
  ['its target group', hicTeam, { ...nowhere, targetGroups: ['top-x', 'hic'] }, 'target-group'],
  ['another target group', hicTeam, { ...nowhere, targetGroups: ['top-x'] }, null],
  ['its group, but no longer taking part', { ...hicTeam, active: false }, { ...nowhere, targetGroups: ['hic'] }, null],
  ['from its municipality', katwijk, { ...nowhere, municipalityOfOrigin: 'Katwijk' }, 'municipality'],
  ['going to its municipality', katwijk, { ...nowhere, municipalityOfSettlement: 'gemeente katwijk' }, 'municipality'],
  ['from elsewhere', katwijk, { ...nowhere, municipalityOfOrigin: 'Leiden' }, null],
  ['an empty municipality is nobody’s', { ...katwijk, municipalities: ['Gemeente'] }, nowhere, null],
])('%s', (_, organisation, ofCase, reason) => {
  expect(reasonToCome(organisation, ofCase)).toBe(reason);
});

test('a municipality is the same however a list spells it', () => {
  const spellings = [
    'Alphen aan den Rijn',
    'ALPHEN AAN DE RIJN',
    'Alphen a/d Rijn',
    'Gemeente Alphen a.d. Rijn',
    'gem. Alphen aan den Rijn (ZH)',
  ];
  expect(new Set(spellings.map(municipalityKey)).size).toBe(1);
  expect(municipalityKey('Alphen')).not.toBe(municipalityKey('Alphen aan den Rijn'));
});

test.each([
  ['Gemeente Hilversum', 'Hilversum'],
  ['Gemeente Gooise Meren (aanspreekpunt)', 'Gooise Meren'],
  ['Gemeente Rotterdam, team HIC', 'Rotterdam'],
  ['Gemeente (aanspreekpunt)', ''],
  ['Reclassering', ''],
])('%s speaks for %s', (name, municipality) => {
  expect(municipalityInName(name)).toBe(municipality);
});
