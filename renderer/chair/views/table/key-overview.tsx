import { Kbd, Modal, Table, Text } from '@mantine/core';
import { text } from '../../../../shared/text/nl.ts';

/** The keys of this screen. */
export function KeyOverview({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.table.help}
      closeButtonProps={{ 'aria-label': text.table.closeHelp }}
    >
      <Table aria-label={text.table.help}>
        <Table.Tbody>
          {[...text.table.keys, ...text.flow.keys].map(([keys, does]) => (
            <Table.Tr key={does}>
              <Table.Th scope="row" w={170}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {text.table.keysNote}
      </Text>
    </Modal>
  );
}
