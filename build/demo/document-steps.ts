import { readdir, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { text } from '../../shared/text/nl.ts';
import { DemoFailure } from './demo-failure.ts';
import type { Stage } from './stage.ts';

const words = text.documents;

/** Exports the minutes in both formats through the Documents view. */
export async function exportMinutes({ chair, replies, openDialogs, options, say, shot }: Stage): Promise<void> {
  const sections = chair.getByRole('navigation', { name: text.frame.sections });
  await sections.getByRole('button', { name: text.frame.actions }).click();
  await replies.wait('actions.list');
  await shot('acties');
  await sections.getByRole('button', { name: text.frame.documents }).click();
  await chair.getByText(words.intro).waitFor();
  await shot('documenten');
  openDialogs.push(options.out);
  await chair.getByRole('button', { name: new RegExp(`^${words.exportBoth}: `) }).click();
  const { written } = await replies.wait('documents.exportMinutes', { within: 180_000 });
  if (written === null) throw new DemoFailure('Het verslag is niet opgeslagen.');
  await chair.getByText(words.outside).waitFor();
  await shot('verslag-opgeslagen');
  // The application names the files by the day of the meeting; what runs the demo knows them by fixed names.
  for (const file of written.files) await rename(join(options.out, file), join(options.out, `verslag${extname(file)}`));
  const present = await readdir(options.out);
  for (const file of ['verslag.pdf', 'verslag.docx'])
    if (!present.includes(file)) throw new DemoFailure(`${file} ontbreekt.`);
  say('Verslag geëxporteerd: verslag.pdf en verslag.docx.');
}
