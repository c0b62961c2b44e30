import type { CaseView } from '../../shared/domain/screen-view.ts';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import { releaseWords } from '../../shared/text/release-words.ts';
import classes from './screen-slide.module.css';
import { useMinutes } from './use-minutes.ts';

/** Which case it is, when the person is free, the time of day and, if wanted, the minutes at the table. */
export function CaseHead({ view, clock }: { view: CaseView; clock: string }) {
  const { screen } = text;
  return (
    <div>
      <div className={classes['head']}>
        <span>{fill(screen.caseNumber, { n: String(view.number) })}</span>
        <span className={classes['clock']}>
          {view.timer !== null && <Minutes timer={view.timer} />}
          {clock}
        </span>
      </div>
      <div className={classes['head']}>
        <h1 className={classes['name']}>{view.name}</h1>
        <span className={classes['release']}>{releaseWords(view)}</span>
      </div>
    </div>
  );
}

function Minutes({ timer }: { timer: NonNullable<CaseView['timer']> }) {
  const minutes = useMinutes(timer);
  return (
    <span className={classes['minutes']}>
      {fill(text.screen.minutes, { n: String(minutes), m: String(timer.plannedMinutes) })}
    </span>
  );
}
