import { Button, Menu, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { text } from '../../shared/text/nl.ts';
import { useAct, useAnswer } from '../client/use-call.ts';
import { useNavigation } from './navigation.tsx';

/** Who is working, in the top line; another name takes over without locking. */
export function WorkerMenu() {
  const { data } = useAnswer('workers.list', {});
  const choose = useAct('workers.choose');
  const { go } = useNavigation();
  const current = data?.workers.find(({ id }) => id === data.currentId);
  if (data === undefined || current === undefined) return null;
  const others = data.workers.filter(({ active, id }) => active && id !== current.id);
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false} shadow="sm" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUser size={16} aria-hidden />}
          aria-label={text.workers.current(current.name)}
          title={current.name}
        >
          <Text component="span" size="sm" truncate maw={160} inherit className="top-line-wide">
            {current.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((worker) => (
          <Menu.Item key={worker.id} onClick={() => choose.mutate({ workerId: worker.id })}>
            {text.workers.continueAs(worker.name)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => go({ view: 'settings', tab: 'workers' })}>{text.workers.manage}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
