import { handlers } from '../../main/router/handlers.ts';
import { cheapCost, openBenchCore } from './bench-core.ts';
import { fillWithCases } from './fill-vault.ts';
import { interleaved, median } from './measure.ts';
import { ratioRow, unjudgedRow, type BenchRow } from './row.ts';

const goal = 2;
const limit = 20;
const typed = ['j', 'ja', 'jan', 'jans', 'jansen', 'el am', 'kev jan', 'yil', 'mulder 2', 'fat'];

/** Search as you type over 30,000 people, against the bare full-text question for the same rows. */
export async function search30000(): Promise<BenchRow> {
  if (!Object.hasOwn(handlers, 'subjects.search'))
    return unjudgedRow('search-30000', 'ms', goal, 'subjects.search has no handler');
  const core = await openBenchCore(cheapCost);
  const { vault } = core.app.session;
  if (vault === null) throw new Error('not open');
  fillWithCases(vault, 30_000);
  const bare = vault.db.prepare(
    `SELECT subject.*, (SELECT count(*) FROM subjectSearch WHERE subjectSearch MATCH @words) AS total
     FROM subjectSearch JOIN subject ON subject.rowid = subjectSearch.rowid
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
