import type { ScreenView } from '../../shared/domain/screen-view.ts';
import { text } from '../../shared/text/nl.ts';
import { ReadingOnScreen } from './reading-on-screen.tsx';
import { RecordsOnScreen } from './records-on-screen.tsx';
import classes from './screen-slide.module.css';

/** What everybody at the table reads along on. The chair's miniature is the same, smaller. */
export function ScreenSlide({ view, clock }: { view: ScreenView; clock: string }) {
  return <div className={classes['frame']}>{slideOf(view, clock)}</div>;
}

function slideOf(view: ScreenView, clock: string) {
  if (view.slide === 'records') return <RecordsOnScreen view={view} clock={clock} />;
  if (view.slide === 'reading') return <ReadingOnScreen view={view} clock={clock} />;
  return (
    <div className={classes['neutral']}>
      <h1 className={classes['neutralTitle']}>
        {view.slide === 'neutral' ? view.meetingTitle : text.screen.onlyWords[view.slide]}
      </h1>
      <div className={classes['neutralClock']}>{clock}</div>
    </div>
  );
}
