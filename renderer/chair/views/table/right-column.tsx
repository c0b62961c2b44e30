import type { ReactNode } from 'react';
import { ScreenControls } from './screen-controls.tsx';
import classes from './right-column.module.css';

/** What stands beside the case, and under it, always in view, what everybody sees on the shared screen. */
export function RightColumn({ children }: { children?: ReactNode }) {
  return (
    <aside className={classes['right']}>
      <div className={classes['beside']}>{children}</div>
      <div className={classes['screen']}>
        <ScreenControls />
      </div>
    </aside>
  );
}
