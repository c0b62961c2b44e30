import { buildAll, buildMarker } from './bundle.ts';
import { DemoFailure } from './demo/demo-failure.ts';
import { parseDemoOptions, prepareFolders, usage, UsageError } from './demo/demo-options.ts';
import { runDemo } from './demo/run-demo.ts';
import { isFresh } from './is-fresh.ts';

/** `npm run demo`: 0 when all of it happened, 2 when it was asked for in a way that cannot be, 1 when it failed. */
async function demo(args: readonly string[]): Promise<number> {
  const say = (line: string): void => console.log(line);
  try {
    const options = parseDemoOptions(args, new Date());
    await prepareFolders(options);
    if (!(await isFresh(buildMarker))) {
      say('Casustafel bouwen…');
      await buildAll();
    }
    await runDemo(options, say);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${usage}`);
      return 2;
    }
    if (error instanceof DemoFailure) console.error(`Het voorbeeld is niet gelukt. ${error.message}`);
    else console.error('Het voorbeeld is niet gelukt.', error);
    return 1;
  }
}

process.exitCode = await demo(process.argv.slice(2));
