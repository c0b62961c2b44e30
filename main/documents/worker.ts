import { parentPort, workerData } from 'node:worker_threads';
import { documentAssets } from './fonts.ts';
import type { DocumentAnswer, DocumentRequest } from './document-renderer.ts';
import { DocumentWriter } from './write-documents.ts';

/** The thread that writes documents, so that the application answers while it does. */
const writer = new DocumentWriter(documentAssets(workerData as string));

parentPort?.on('message', (request: DocumentRequest) => {
  void answer(request).then((reply) => {
    parentPort?.postMessage(reply);
  });
});

async function answer({ id, tree, formats }: DocumentRequest): Promise<DocumentAnswer> {
  try {
    return { id, written: await writer.write(tree, formats) };
  } catch (error) {
    // The message of the compiler can quote the document: only what kind of error it was crosses over.
    return { id, failed: error instanceof Error ? error.name : 'unknown' };
  }
}
