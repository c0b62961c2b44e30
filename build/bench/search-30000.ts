import { cheapCost, openBenchCore } from './bench-core.ts';
import { fillWithCases } from './fill-vault.ts';
import { interleaved, median } from './measure.ts';
import { ratioRow, type BenchRow } from './row.ts';

const goal = 2;
const limit = 20;
const typed = ['j', 'ja', 'jan', 'jans', 'jansen', 'el am', 'kev jan', 'yil', 'mulder 2', 'fat'];

/**
 * Search as you type over 30,000 people, through the router, against one bare statement: the same full-text question
 * with its count, and the columns that a line shows, unordered, as the rows come. The stages of typing count alike.
 */
export async function search30000(): Promise<BenchRow> {
  const core = await openBenchCore(cheapCost);
  const { vault } = core.app.session;
  if (vault === null) throw new Error('not open');
  fillWithCases(vault, 30_000);
  const bare = vault.db.prepare(
    `SELECT subject.*, releaseDate, releaseDateCertainty, institution, caseRecord.id AS caseId,
       (SELECT count(*) FROM subjectSearch WHERE subjectSearch MATCH @words) AS total
     FROM subjectSearch JOIN subject ON subject.rowid = subjectSearch.rowid
     LEFT JOIN detentionPeriod ON detentionPeriod.subjectId = subject.id
     LEFT JOIN institutionStay ON institutionStay.detentionPeriodId = detentionPeriod.id
     LEFT JOIN caseRecord ON caseRecord.subjectId = subject.id
     WHERE subjectSearch MATCH @words LIMIT @limit`,
  );
  let asked = 0;
  let answered = 0;
  try {
    const { subject, reference } = await interleaved(
      () => core.call('subjects.search', { words: typed[asked++ % typed.length] ?? '', limit }),
      () => {
        const words = (typed[answered++ % typed.length] ?? '').split(' ').map((word) => `"${word}"*`);
        return bare.all({ words: words.join(' '), limit });
      },
      { rounds: 200, warmUp: 20 },
    );
    return ratioRow({
      id: 'search-30000',
      unit: 'ms',
      value: median(subject),
      reference: median(reference),
      goal,
    });
  } finally {
    await core.remove();
  }
}
