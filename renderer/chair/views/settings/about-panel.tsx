import { List, Stack, Text, Title } from '@mantine/core';
import { text } from '../../../../shared/text/nl.ts';
import { version } from '../../../../shared/version.ts';
import { useAnswer } from '../../../client/use-call.ts';

const words = text.settings.about;

/** Which application this is, and honestly what this computer cannot give it. */
export function AboutPanel() {
  const status = useAnswer('vault.status', {});
  const host = status.data?.hostKind;
  return (
    <Stack gap="md" maw={620}>
      <div>
        <Text>
          {words.version}: {version}
        </Text>
        {host !== undefined && (
          <Text>
            {words.host}: {words.hosts[host]}
          </Text>
        )}
      </div>
      <Text>{words.network}</Text>
      <Title order={3} size="h4">
        {words.limits}
      </Title>
      {host === 'chromium' ? (
        <List>
          {words.limitsChromium.map((limit) => (
            <List.Item key={limit}>{limit}</List.Item>
          ))}
        </List>
      ) : (
        <Text>{words.limitsNone}</Text>
      )}
    </Stack>
  );
}
