import { Kbd, Modal, Text } from '@mantine/core';
import { Fragment } from 'react';
import { text } from '../../../shared/text/nl.ts';
import { dialogParts } from '../../components/dialog-parts.ts';
import classes from './key-overview.module.css';

const { keys } = text.frame;
const groups = {
  everywhere: [keys.everywhere],
  agenda: [keys.everywhere, keys.agenda],
  table: [keys.everywhere, { title: keys.table, lines: [...text.table.keys, ...text.flow.keys] }],
} as const;

/** Where the window is, as far as other keys work there. */
export type KeyPlace = keyof typeof groups;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly place?: KeyPlace;
}

/** The keys that work here: those of every view, and those of the view that is open. */
export function KeyOverview({ opened, onClose, place = 'table' }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.table.help}
      size={place === 'table' ? 1080 : 560}
      {...dialogParts}
      closeButtonProps={{ 'aria-label': text.table.closeHelp }}
    >
      <div className={classes['columns']}>
        {groups[place].map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <Text component="h3" fw={600} className={classes['title'] ?? ''}>
              {title}
            </Text>
            <dl className={classes['list']}>
              {lines.map(([key, does]) => (
                <div key={does} className={classes['line']}>
                  <dt>
                    {key.split(' of ').map((one, at) => (
                      <Fragment key={one}>
                        {at > 0 && ` ${keys.or} `}
                        <Kbd>{one}</Kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        {place === 'table' ? text.table.keysNote : keys.note}
      </Text>
    </Modal>
  );
}
