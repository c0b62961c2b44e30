/** The three light steps of Beeld–Oordeel–Besluit (domain.md 1.1). */
export type BobStep = 'picture' | 'judgement' | 'decision';
export const bobSteps = ['picture', 'judgement', 'decision'] as const satisfies readonly BobStep[];

interface Recorded {
  readonly judgement: boolean;
  /** Decisions and actions of this discussion. */
  readonly decided: boolean;
  /** The step in whose part of the screen somebody is working; null elsewhere. */
  readonly focused: BobStep | null;
}

/** Where the table is: where somebody writes, else the furthest of which something was recorded. */
export function bobStepOf({ judgement, decided, focused }: Recorded): BobStep {
  if (focused !== null) return focused;
  if (decided) return 'decision';
  return judgement ? 'judgement' : 'picture';
}

/** A table jumps easily from the picture to the decision (domain.md 1.1, [64]); it is said, and stops nobody. */
export function skippedJudgement({ judgement, decided }: Pick<Recorded, 'judgement' | 'decided'>): boolean {
  return decided && !judgement;
}
