import type { Clock } from '../../shared/domain/clock.ts';
import type { Tries } from '../keys/tries.ts';
import type { KdfCost } from '../keys/wrap.ts';
import type { DocumentRenderer } from '../documents/document-renderer.ts';
import type { LiveAnswers } from '../router/live-answers.ts';
import type { BackupState } from './backup-state.ts';
import type { EventBus } from './event-bus.ts';
import type { Host } from './host.ts';
import type { Logger } from './logger.ts';
import type { Session } from './session.ts';
import type { SharedScreen } from './shared-screen.ts';
import type { VaultFolder } from './vault-folder.ts';

/** The parts that every use case may need; made once, in `create-app.ts`. */
export interface App {
  readonly host: Host;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly session: Session;
  readonly screen: SharedScreen;
  readonly live: LiveAnswers;
  readonly folder: VaultFolder;
  readonly tries: Tries;
  readonly backups: BackupState;
  readonly kdfCost: KdfCost;
  readonly documents: DocumentRenderer;
  /** Receives what no code expected; never shown to the user, never with data of the vault in a log. */
  readonly onBug: (error: unknown) => void;
}
