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

/** Beeld ▸ Oordeel ▸ Besluit: where the table is. It leads, and forces nothing. */
export function BobSteps({ view, focused }: { view: TableView; focused: BobStep | null }) {
  const decided = view.decisions.length + view.actions.length > 0;
  const here = bobStepOf({ judgement: hasJudgement(view), decided, focused });
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
export function SkippedJudgement({ view }: { view: TableView }) {
  const decided = view.decisions.length + view.actions.length > 0;
  const skipped = skippedJudgement({ judgement: hasJudgement(view), decided });
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

function hasJudgement({ notes }: TableView): boolean {
  return plainTextOf(notes.judgement).trim() !== '';
}
