import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/domain/dates.ts';
import { releaseWords } from '../../../shared/text/release-words.ts';

const on = (date: string, daysToRelease: number) =>
  releaseWords({ releaseDate: isoDate.parse(date), releaseDateCertainty: 'expected', daysToRelease });

test('who is to come free is free on a day; who is free already has been since so many days', () => {
  expect([
    on('2026-12-09', 6),
    on('2026-12-04', 1),
    on('2026-12-03', 0),
    on('2026-12-02', -1),
    on('2026-11-30', -3),
    releaseWords({ releaseDate: null, releaseDateCertainty: 'unknown', daysToRelease: null }),
  ]).toEqual([
    'vrij op 9 december 2026 (over 6 dagen, verwacht)',
    'vrij op 4 december 2026 (morgen, verwacht)',
    'vrij op 3 december 2026 (vandaag, verwacht)',
    'gisteren vrij (verwacht, 2 december 2026)',
    '3 dagen geleden vrij (verwacht, 30 november 2026)',
    'ontslagdatum onbekend',
  ]);
});
