import { VisuallyHidden } from '@mantine/core';
import { text } from '../../shared/text/first-words.ts';

/**
 * Between two views, for a moment: nothing to see, so that nothing flashes, and for a screen reader a page that has a
 * name and a main part.
 */
export function QuietPage() {
  return (
    <main>
      <VisuallyHidden component="h1">{text.frame.product}</VisuallyHidden>
    </main>
  );
}
