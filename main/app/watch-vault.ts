import { backUpWhenDue } from '../services/backup-service.ts';
import { lockWhenIdle } from '../services/vault-service.ts';
import type { App } from './app.ts';

const secondsBetweenBackupChecks = 30;
/** The first check comes when the unlocked window stands, so that unlocking does not wait for a backup. */
const secondsBeforeFirstCheck = 3;

/** While the vault is open: locks it when nobody touches it, and makes the daily backup. */
export function watchVault(app: App): void {
  let timer: NodeJS.Timeout | null = null;
  app.bus.subscribe('chair', (event) => {
    if (event.kind !== 'session') return;
    if (timer !== null) clearInterval(timer);
    timer = event.state === 'open' ? setInterval(eachSecond(app), 1_000).unref() : null;
  });
}

function eachSecond(app: App): () => void {
  let untilCheck = secondsBeforeFirstCheck;
  return () => {
    lockWhenIdle(app);
    untilCheck -= 1;
    if (untilCheck > 0) return;
    untilCheck = secondsBetweenBackupChecks;
    backUpWhenDue(app).catch(app.onBug);
  };
}
