import { Worker } from 'node:worker_threads';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { DocumentTree } from '../../shared/domain/document-model.ts';
import type { WrittenDocuments } from './write-documents.ts';

export interface DocumentRequest {
  readonly id: number;
  readonly tree: DocumentTree;
  readonly formats: readonly DocumentFormat[];
}

export type DocumentAnswer =
  { readonly id: number; readonly written: WrittenDocuments } | { readonly id: number; readonly failed: string };

interface Waiting {
  readonly resolve: (written: WrittenDocuments) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Writes documents in a worker thread that starts at the first one and then stays warm. `stop` ends it, and with it
 * whatever it still remembers; a next document starts a new one.
 */
export class DocumentRenderer {
  readonly #script: string;
  readonly #assetsFolder: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  /**
   * @param script the worker's file.
   * @param assetsFolder the folder of the running main code, where templates and fonts are found.
   */
  constructor(script: string, assetsFolder: string) {
    this.#script = script;
    this.#assetsFolder = assetsFolder;
  }

  /** @throws Error when the document could not be made (a bug) or the renderer was stopped meanwhile. */
  render(tree: DocumentTree, formats: readonly DocumentFormat[]): Promise<WrittenDocuments> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, tree, formats } satisfies DocumentRequest);
    });
  }

  /** Ends the thread; what is being written is given up. */
  stop(): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#giveUp(new Error('the document renderer was stopped'));
    void worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#assetsFolder });
    worker.on('message', (answer: DocumentAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      // An idle thread does not keep the application alive.
      if (this.#waiting.size === 0) worker.unref();
      if ('written' in answer) waiting?.resolve(answer.written);
      else waiting?.reject(new Error(`a document could not be written: ${answer.failed}`));
    });
    worker.on('error', (error) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#giveUp(error instanceof Error ? error : new Error('the document thread failed'));
    });
    return worker;
  }

  #giveUp(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
