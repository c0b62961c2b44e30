import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDate } from '../../shared/text/format.ts';
import { checkResult, summaryOf, type DemoSummary } from './check-result.ts';
import type { DemoOptions } from './demo-options.ts';
import { exportMinutes } from './document-steps.ts';
import { importList } from './import-steps.ts';
import { fillAgenda, inviteTables, makeMeeting, pickCases } from './meeting-steps.ts';
import { onStage, type Stage } from './stage.ts';
import { holdMeeting } from './table-steps.ts';
import { lockVault, makeVault } from './vault-steps.ts';

/**
 * One whole meeting, through the real windows: list in, agenda, case by case at the table, minutes out.
 * @throws DemoFailure when a step or the check at the end fails; browser and temporary folders are gone then, too.
 */
export async function runDemo(options: DemoOptions, say: (line: string) => void): Promise<DemoSummary> {
  return onStage(options, say, async (stage) => {
    try {
      return await playMeeting(stage);
    } catch (error) {
      await stage.shot('hier-ging-het-mis').catch(() => {
        // The window is gone: what went wrong is told in words.
      });
      throw error;
    }
  });
}

async function playMeeting(stage: Stage): Promise<DemoSummary> {
  const { options, say } = stage;
  say(`Casustafel speelt een overleg op ${formatDate(options.today)}, zonder zichtbaar venster.`);
  await makeVault(stage);
  const imported = await importList(stage);
  const cases = await pickCases(stage);
  const meetingId = await makeMeeting(stage);
  await fillAgenda(stage, cases);
  const planned = await inviteTables(stage, cases);
  const views = await holdMeeting(stage, meetingId, planned);
  await exportMinutes(stage);
  await lockVault(stage);
  await checkResult(stage, { views, expected: cases.length });
  const files = [...(await readdir(options.out)), 'summary.json'].sort();
  const summary = summaryOf(imported, views, files);
  await writeFile(join(options.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  say(`Alles nagekeken. ${files.length} bestanden in ${options.out}.`);
  return summary;
}
