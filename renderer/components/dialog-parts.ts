import { text } from '../../shared/text/nl.ts';

/**
 * For every Modal and Drawer: a close button with a name, and a heading line that is not taken for the banner of the
 * page (Mantine makes it a `<header>`).
 */
export const dialogParts = {
  closeButtonProps: { 'aria-label': text.frame.close },
  attributes: { header: { role: 'presentation' } },
} as const;
