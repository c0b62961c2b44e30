import { Text, UnstyledButton } from '@mantine/core';
import { bobSteps, bobStepOf, skippedJudgement, type BobStep } from '../../../../shared/domain/bob-step.ts';
import type { TableView } from '../../../../shared/contract/table.ts';
import { plainTextOf } from '../../../../shared/domain/rich-text.ts';
import { text } from '../../../../shared/text/nl.ts';
import { goToEmptyLine } from './go-to-empty-line.ts';
import classes from './bob-steps.module.css';

/** Puts the focus where a step is written. */
export function goToStep(step: BobStep): void {
  if (step === 'decision') goToEmptyLine('decisions');
  else document.querySelector<HTMLElement>(`[data-step="${step}"] [contenteditable="true"]`)?.focus();
}

/** How far a case is: two answers instead of all of it, so that a line more draws nothing here anew. */
interface SoFar {
  readonly judgement: boolean;
  readonly decided: boolean;
}

export function soFar({ notes, decisions, actions }: TableView): SoFar {
  return {
    judgement: plainTextOf(notes.judgement).trim() !== '',
    decided: decisions.length + actions.length > 0,
  };
}

/** Beeld ▸ Oordeel ▸ Besluit: where the table is. It leads, and forces nothing. */
export function BobSteps({ focused, ...so }: SoFar & { readonly focused: BobStep | null }) {
  const here = bobStepOf({ ...so, focused });
  return (
    <ol className={classes['steps']} aria-label={text.flow.steps}>
      {bobSteps.map((step) => (
        <li key={step}>
          <UnstyledButton
            className={classes['step'] ?? ''}
            aria-current={step === here ? 'step' : undefined}
            onClick={() => goToStep(step)}
          >
            {text.flow.step[step]}
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}

/** A quiet word when something was decided before anybody judged; it leads to where the judgement is written. */
export function SkippedJudgement(so: SoFar) {
  const skipped = skippedJudgement(so);
  return (
    <Text component="div" size="sm" role="status">
      {skipped && (
        <UnstyledButton
          className={classes['skipped'] ?? ''}
          title={text.flow.skippedJudgementWhy}
          onClick={() => goToStep('judgement')}
        >
          {text.flow.skippedJudgement}
        </UnstyledButton>
      )}
    </Text>
  );
}
