import { Center, Title } from '@mantine/core';

/** The shared screen. */
export function ScreenApp() {
  return (
    <Center h="100vh">
      <Title order={1}>Casustafel</Title>
    </Center>
  );
}
