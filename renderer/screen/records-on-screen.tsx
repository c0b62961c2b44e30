import type { CSSProperties } from 'react';
import type { RecordsView } from '../../shared/domain/screen-view.ts';
import { text } from '../../shared/text/nl.ts';
import { ConditionMark } from '../components/condition-mark.tsx';
import { CaseHead } from './case-head.tsx';
import { FitList } from './fit-list.tsx';
import { ActionWords, DecisionWords, Due, growth, Latest, linesOf, ownerWords } from './items-on-screen.tsx';
import { PagedList } from './paged-list.tsx';
import classes from './screen-slide.module.css';

/** Basic conditions, who is at the table, decisions and actions. */
export function RecordsOnScreen({ view, clock }: { view: RecordsView; clock: string }) {
  const lines =
    linesOf(
      [...view.decisions, ...view.actions].map((item) => `${item.text ?? ''}${item.latest ? text.screen.latest : ''}`),
      38,
    ) + (view.decisions.length > 0 ? 1 : 0);
  const seats = linesOf(
    view.table.map(({ name, roles }) => name + roles.join(' ')),
    22,
  );
  // The column on the left may not be fuller than the one on the right is wide.
  const style = { '--grow': growth(Math.max(lines, view.conditions.length + seats - 3)) } as CSSProperties;
  return (
    <div className={classes['slide']} style={style}>
      <CaseHead view={view} clock={clock} />
      <div className={classes['columns']}>
        <ConditionsAndTable view={view} />
        <DecisionsAndActions view={view} />
      </div>
    </div>
  );
}

function ConditionsAndTable({ view }: { view: RecordsView }) {
  const { screen } = text;
  return (
    <div className={classes['column']}>
      <h2 className={classes['label']}>{view.conditionsName}</h2>
      <ul className={classes['list']}>
        {view.conditions.map(({ code, label, state, latest }) => (
          <li className={classes['condition']} key={code}>
            <ConditionMark decorative label={label} state={state} />
            <span>
              {label} <span className={classes['word']}>{text.labels.condition[state]}</span> <Latest shown={latest} />
            </span>
          </li>
        ))}
      </ul>
      {view.table.length > 0 && (
        <div className={classes['rest']}>
          <h2 className={classes['label']}>{screen.table}</h2>
          <FitList>
            {view.table.map(({ name, roles }) => (
              <li key={name} className={classes['seat']}>
                {name}{' '}
                {roles.length > 0 && (
                  <span className={classes['word']}>{roles.map((role) => screen.roles[role]).join(', ')}</span>
                )}
              </li>
            ))}
          </FitList>
        </div>
      )}
    </div>
  );
}

function DecisionsAndActions({ view }: { view: RecordsView }) {
  const { screen } = text;
  return (
    <div className={classes['column']}>
      {view.decisions.length > 0 && (
        <div className={classes['decisions']}>
          <PagedList title={screen.decisions} {...pagesFrom(view.decisions, view.turn)}>
            {view.decisions.map((decision) => (
              <li key={decision.id} className={classes['decision']}>
                <DecisionWords decision={decision} />
              </li>
            ))}
          </PagedList>
        </div>
      )}
      <div className={classes['rest']}>
        {view.actions.length === 0 ? (
          <>
            <h2 className={classes['label']}>{screen.actions}</h2>
            <div className={classes['word']}>{screen.noActions}</div>
          </>
        ) : (
          <PagedList title={screen.actions} {...pagesFrom(view.actions, view.turn)}>
            {view.actions.map((action) => (
              <li className={classes['action']} key={action.id}>
                <div className={classes['owner']}>{ownerWords(action)}</div>
                <ActionWords action={action} />
                <div className={classes['due']}>
                  <Due action={action} beside={view.meetingDate} />
                </div>
              </li>
            ))}
          </PagedList>
        )}
      </div>
    </div>
  );
}

/** The newest items first; what was recorded or changed last has its page in view. */
function pagesFrom(items: readonly { readonly latest: boolean }[], turn: number) {
  const latest = items.findLastIndex((item) => item.latest);
  return { from: 'last', anchor: latest === -1 ? null : latest, turn } as const;
}
