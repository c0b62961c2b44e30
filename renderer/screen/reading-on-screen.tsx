import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { ReadingView } from '../../shared/domain/screen-view.ts';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import { CaseHead } from './case-head.tsx';
import { FitList } from './fit-list.tsx';
import { ActionWords, DecisionWords, dueWords, growth, linesOf, ownerWords } from './items-on-screen.tsx';
import classes from './screen-slide.module.css';

/** The leesronde: what was decided and agreed at this table, numbered, and who agrees. */
export function ReadingOnScreen({ view, clock }: { view: ReadingView; clock: string }) {
  const { screen } = text;
  const items = itemsOf(view);
  const shown = items.slice(view.from);
  const lines = linesOf(
    [...view.decisions, ...view.actions].map((item) => item.text),
    38,
  );
  const style = { '--grow': growth(lines + view.actions.length) } as CSSProperties;
  return (
    <div className={`${classes['slide'] ?? ''} ${classes['reading'] ?? ''}`} style={style}>
      <CaseHead view={view} clock={clock} />
      <div className={classes['readingColumns']}>
        <div className={classes['rest']}>
          {view.from > 0 && <div className={classes['more']}>{fill(screen.moreBefore, { n: String(view.from) })}</div>}
          {items.length === 0 ? (
            <div className={classes['word']}>{screen.nothingRead}</div>
          ) : (
            <FitList keep="first">{shown}</FitList>
          )}
        </div>
        <Agreements view={view} />
      </div>
    </div>
  );
}

function itemsOf(view: ReadingView) {
  const { decisions, actions } = view;
  const { screen } = text;
  return [
    ...decisions.map((decision, at) => (
      <li key={decision.id} className={classes['item']}>
        <span className={classes['itemNumber']}>{fill(screen.decisionNumber, { n: String(at + 1) })}</span>
        <DecisionWords decision={decision} />
      </li>
    )),
    ...actions.map((action, at) => (
      <li key={action.id} className={classes['item']}>
        <span className={classes['itemNumber']}>{fill(screen.actionNumber, { n: String(at + 1) })}</span>
        <div>
          <ActionWords action={action} />
          <div className={classes['itemWho']}>
            {[ownerWords(action), dueWords(action, view)].filter((part) => part !== '').join(' · ')}
          </div>
        </div>
      </li>
    )),
  ];
}

const marks = {
  agree: IconCircleCheck,
  dissent: IconCircleX,
  none: IconCircleDashed,
} as const;

function Agreements({ view }: { view: ReadingView }) {
  const { screen } = text;
  return (
    <div className={classes['rest']}>
      <h2 className={classes['label']}>{screen.agreements}</h2>
      <FitList keep="first">
        {view.agreements.map(({ name, stance, wording }) => {
          const Mark = marks[stance ?? 'none'];
          return (
            <li key={name} className={classes['stance']} data-stance={stance ?? 'none'}>
              <Mark aria-hidden className={classes['stanceMark']} />
              <div>
                {name} <span className={classes['word']}>{screen.stances[stance ?? 'none']}</span>
                {wording !== null && <div className={classes['words']}>{wording}</div>}
              </div>
            </li>
          );
        })}
      </FitList>
    </div>
  );
}
