import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { ReadingView } from '../../shared/domain/screen-view.ts';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import { CaseHead } from './case-head.tsx';
import { FitList } from './fit-list.tsx';
import { ActionWords, DecisionWords, Due, growth, linesOf, ownerWords } from './items-on-screen.tsx';
import { PagedList } from './paged-list.tsx';
import classes from './screen-slide.module.css';

/** The leesronde: what was decided and agreed at this table, numbered, where the chair is in it, and who agrees. */
export function ReadingOnScreen({ view, clock }: { view: ReadingView; clock: string }) {
  const { screen } = text;
  const items = itemsOf(view);
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
          {items.length === 0 ? (
            <div className={classes['word']}>{screen.nothingRead}</div>
          ) : (
            <PagedList title={screen.reading} from="first" anchor={view.at} turn={0}>
              {items}
            </PagedList>
          )}
        </div>
        <Agreements view={view} />
      </div>
    </div>
  );
}

function itemsOf({ decisions, actions, at, meetingDate }: ReadingView) {
  const words = text.closing;
  const marked = (index: number) => (index === at ? ({ 'aria-current': 'true' } as const) : {});
  return [
    ...decisions.map((decision, index) => (
      <li key={decision.id} className={classes['item']} {...marked(index)}>
        <span className={classes['itemNumber']}>{fill(words.decision, { n: String(index + 1) })}</span>
        <DecisionWords decision={decision} />
      </li>
    )),
    ...actions.map((action, index) => (
      <li key={action.id} className={classes['item']} {...marked(decisions.length + index)}>
        <span className={classes['itemNumber']}>{fill(words.action, { n: String(index + 1) })}</span>
        <div>
          <ActionWords action={action} />
          <div className={classes['itemWho']}>
            {action.owner.kind === 'none' ? words.noOwner : ownerWords(action)} ·{' '}
            {action.dueDate === null ? words.noDate : <Due action={action} beside={meetingDate} />}
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
      <FitList>
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
