import { Alert, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';

type Written = NonNullable<OutputOf<'documents.exportMinutes'>['written']>;

/** What was written, and that it is outside the vault from now on. */
export function WrittenMessage({ written, onClose }: { written: Written; onClose: () => void }) {
  const words = text.documents;
  const { files, folder, replacedCharacters: replaced } = written;
  const replacedWords = replaced === 1 ? words.replaced.one : fill(words.replaced.many, { n: String(replaced) });
  return (
    <Alert
      mt="sm"
      color="yellow"
      variant="light"
      icon={<IconShieldExclamation aria-hidden />}
      title={fill(words.written, { files: files.join(', ') })}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      withCloseButton
      closeButtonLabel={words.dismiss}
      onClose={onClose}
    >
      <Text size="sm" mb={4}>
        {fill(words.writtenIn, { folder })}
      </Text>
      <Text size="sm">
        <strong>{words.outside}</strong> {words.outsideAdvice}
      </Text>
      {replaced > 0 && (
        <Text size="sm" mt={4}>
          {replacedWords}
        </Text>
      )}
    </Alert>
  );
}
