import { basename, join } from 'node:path';
import type { ImportSummary } from '../../shared/domain/import-model.ts';
import { text } from '../../shared/text/nl.ts';
import { DemoFailure } from './demo-failure.ts';
import { writeIncludedList } from './included-list.ts';
import type { Stage } from './stage.ts';

const words = text.imports;
/** A list of a hundred thousand rows takes its time. */
const within = 600_000;

/** Reads the list by the four steps, with the columns as they were recognised. */
export async function importList(stage: Stage): Promise<ImportSummary> {
  const { chair, replies, say, shot, options, work } = stage;
  const list = options.list ?? join(work, 'detentielijst-voorbeeld.csv');
  if (options.list === null) await writeIncludedList(list, options.today);
  await chair
    .getByRole('navigation', { name: text.frame.sections })
    .getByRole('button', { name: text.frame.cases })
    .click();
  await replies.wait('cases.list');
  await shot('casussen-leeg');
  await chair.getByRole('button', { name: text.cases.importList }).first().click();
  await chair.getByText(words.chooseIntro).waitFor();
  await shot('lijst-kiezen');

  stage.openDialogs.push(list);
  await chair.getByRole('button', { name: words.choose, exact: true }).click();
  const { opened } = await replies.wait('imports.open', { within });
  if (opened === null) throw new DemoFailure('De lijst is niet geopend.');
  await chair.getByRole('button', { name: words.toPreview }).waitFor();
  await shot('kolommen');
  const unknown = opened.columns.filter(({ recognised }) => !recognised).length;
  say(`Lijst gelezen: ${basename(list)}, ${opened.columns.length} kolommen, ${unknown} daarvan niet herkend.`);
  if (await chair.getByRole('button', { name: words.toPreview }).isDisabled())
    throw new DemoFailure('In deze lijst is geen kolom met namen herkend.');

  await chair.getByRole('button', { name: words.toPreview }).click();
  const { counts, matching } = await replies.wait('imports.preview', { within });
  await chair.getByText(words.previewIntro(matching)).waitFor();
  await shot('voorbeeld');
  if (counts.rejected > 0) {
    await chair.getByText(`${words.outcomes.rejected} ${counts.rejected}`, { exact: true }).click();
    await shot('voorbeeld-niet-bruikbaar');
  }
  await chair.getByRole('button', { name: words.apply }).click();
  const summary = await replies.wait('imports.apply', { within });
  await chair.getByText(words.doneTitle).waitFor();
  await shot('ingelezen');
  say(
    `Lijst ingelezen: ${summary.imported} nieuw, ${summary.changed} bijgewerkt, ${summary.duplicates} dubbel, ` +
      `${summary.rejected.length} niet bruikbaar, ${summary.undecided.length} met een open vraag (overgeslagen).`,
  );
  return summary;
}
