/** The value below which a share of the samples lies. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export function p95(samples: readonly number[]): number {
  return quantile(samples, 0.95);
}

type Work = () => unknown;

/** Milliseconds that a piece of work takes, waiting for it when it is asynchronous. */
export async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times subject and reference by turns, so that a busy moment of the machine falls on both. The first rounds warm up
 * and do not count.
 */
export async function interleaved(
  subject: Work,
  reference: Work,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<{ readonly subject: number[]; readonly reference: number[] }> {
  const samples = { subject: [] as number[], reference: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const subjectFirst = round % 2 === 0;
    const one = subjectFirst ? await timed(subject) : 0;
    const referenceTime = await timed(reference);
    const subjectTime = subjectFirst ? one : await timed(subject);
    if (round < warmUp) continue;
    samples.subject.push(subjectTime);
    samples.reference.push(referenceTime);
  }
  return samples;
}
