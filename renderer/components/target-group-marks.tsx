import { VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import { targetGroupMarks } from '../../shared/domain/target-group.ts';
import { text } from '../../shared/text/nl.ts';
import { useAnswer } from '../client/use-call.ts';
import classes from './target-group-marks.module.css';

/**
 * The target groups of a case as small words, in the words of this region, also of a group that is no longer in use.
 * For the chair's window only: the room does not get to know them.
 */
export function TargetGroupMarks({ codes }: { codes: readonly string[] }) {
  return codes.length === 0 ? null : <Marks codes={codes} />;
}

function Marks({ codes }: { codes: readonly string[] }) {
  const { data } = useAnswer('region.items', {});
  if (data === undefined) return null;
  const marks = targetGroupMarks(
    codes,
    data.items.filter(({ kind }) => kind === 'target-group'),
  );
  return (
    <span className={classes['marks']}>
      <VisuallyHidden>{text.labels.targetGroups}: </VisuallyHidden>
      {marks.map(({ code, mark, label }, at) => (
        <Fragment key={code}>
          {at > 0 && <VisuallyHidden>, </VisuallyHidden>}
          <span className={classes['mark']} title={label}>
            {mark}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
