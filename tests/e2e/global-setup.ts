import { buildAll } from '../../build/bundle.ts';

/** The tests run what is shipped: the built pages and preload. */
export default async function globalSetup(): Promise<void> {
  await buildAll();
}
