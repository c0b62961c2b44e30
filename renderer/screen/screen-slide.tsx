import type { ScreenView } from '../../shared/domain/screen-view.ts';
import { formatDate, formatShortDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import { ConditionMark } from '../components/condition-mark.tsx';
import { FitList } from './fit-list.tsx';
import classes from './screen-slide.module.css';

type CaseSlide = Extract<ScreenView, { slide: 'case' }>;

/** What everybody at the table reads along on. The chair's miniature is the same, smaller. */
export function ScreenSlide({ view, clock }: { view: ScreenView; clock: string }) {
  return (
    <div className={classes['frame']}>
      {view.slide === 'neutral' ? (
        <div className={classes['neutral']}>
          <h1 className={classes['neutralTitle']}>{view.meetingTitle}</h1>
          <div className={classes['neutralClock']}>{clock}</div>
        </div>
      ) : (
        <CaseOnScreen view={view} clock={clock} />
      )}
    </div>
  );
}

function CaseOnScreen({ view, clock }: { view: CaseSlide; clock: string }) {
  const { screen } = text;
  return (
    <div className={classes['slide']}>
      <div>
        <div className={classes['head']}>
          <span>{screen.caseNumber.replace('{n}', String(view.number))}</span>
          <span className={classes['clock']}>{clock}</span>
        </div>
        <div className={classes['head']}>
          <h1 className={classes['name']}>{view.name}</h1>
          <span className={classes['release']}>{releaseWords(view)}</span>
        </div>
      </div>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <h2 className={classes['label']}>{screen.conditions}</h2>
          <ul className={classes['list']}>
            {view.conditions.map(({ code, label, state }) => (
              <li className={classes['condition']} key={code}>
                <ConditionMark decorative label={label} state={state} />
                <span>
                  {label} <span className={classes['word']}>{text.labels.condition[state]}</span>
                </span>
              </li>
            ))}
          </ul>
          {view.table.length > 0 && (
            <div className={classes['rest']}>
              <h2 className={classes['label']}>{screen.table}</h2>
              <FitList keep="first">
                {view.table.map((name) => (
                  <li key={name} className={classes['seat']}>
                    {name}
                  </li>
                ))}
              </FitList>
            </div>
          )}
        </div>
        <RecordsOnScreen view={view} />
      </div>
    </div>
  );
}

function RecordsOnScreen({ view }: { view: CaseSlide }) {
  const { screen } = text;
  return (
    <div className={classes['column']}>
      {view.decisions.length > 0 && (
        <div className={classes['decisions']}>
          <h2 className={classes['label']}>{screen.decisions}</h2>
          <FitList keep="last">
            {view.decisions.map((one) => (
              <li key={one.id} className={classes['decision']}>
                <div className={classes['words']}>{one.text}</div>
              </li>
            ))}
          </FitList>
        </div>
      )}
      <div className={classes['rest']}>
        <h2 className={classes['label']}>{screen.actions}</h2>
        {view.actions.length === 0 ? (
          <div className={classes['word']}>{screen.noActions}</div>
        ) : (
          <FitList keep="last">
            {view.actions.map((action) => (
              <li className={classes['action']} key={action.id}>
                <div className={classes['owner']}>{ownerWords(action.owner)}</div>
                <div className={classes['words']}>
                  {action.text ?? screen.health}{' '}
                  {action.condition !== null && <span className={classes['word']}>{action.condition}</span>}
                </div>
                <span className={classes['due']}>{action.dueDate === null ? '' : formatShortDate(action.dueDate)}</span>
              </li>
            ))}
          </FitList>
        )}
      </div>
    </div>
  );
}

function ownerWords(owner: CaseSlide['actions'][number]['owner']): string {
  if (owner.kind === 'organisation') return owner.name;
  return owner.kind === 'subject' ? text.screen.subject : text.screen.noOwner;
}

function releaseWords({ releaseDate, releaseDateCertainty, daysToRelease }: CaseSlide): string {
  if (releaseDate === null) return text.screen.noRelease;
  const on = text.screen.releasedOn.replace('{what}', formatDate(releaseDate));
  const certainty = text.labels.certainty[releaseDateCertainty];
  const away = daysToRelease === null ? '' : text.screen.away(daysToRelease);
  return `${on} (${[away, certainty].filter((part) => part !== '').join(', ')})`;
}
