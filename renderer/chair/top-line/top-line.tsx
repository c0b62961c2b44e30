import './top-line.css';
import { Group, Title } from '@mantine/core';
import { text } from '../../../shared/text/nl.ts';
import { ClockSlot } from './clock-slot.tsx';
import { FindSlot } from './find-slot.tsx';
import { LockSlot } from './lock-slot.tsx';
import { MeetingSlot } from './meeting-slot.tsx';
import { ScreenSlot } from './screen-slot.tsx';
import { WorkerMenu } from '../worker-menu.tsx';

/** The line above every view: what is going on, at the left; the time and what is always within reach, at the right. */
export function TopLine({ find }: { find: () => void }) {
  return (
    <Group h="100%" px="md" gap="md" justify="space-between" wrap="nowrap" className="top-line">
      <Group gap="md" wrap="nowrap" miw={0}>
        <Title order={1} size="h4" c="petrol" style={{ flex: 'none' }} className="top-line-product">
          {text.frame.product}
        </Title>
        <MeetingSlot />
      </Group>
      <Group gap="sm" wrap="nowrap" className="top-line-tools">
        <ClockSlot />
        <ScreenSlot />
        <FindSlot find={find} />
        <WorkerMenu />
        <LockSlot />
      </Group>
    </Group>
  );
}
