// First of all: schemas are made as soon as the client is imported.
import './zod-without-eval.ts';
import { hostBridge } from './bridge.ts';
import { createClient } from './client.ts';

/** The one client of this page. */
export const pageClient = createClient(hostBridge());
