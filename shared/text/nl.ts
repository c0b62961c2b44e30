import { actions } from './nl/actions.ts';
import { capture } from './nl/capture.ts';
import { cases } from './nl/cases.ts';
import { closing } from './nl/closing.ts';
import { documents } from './nl/documents.ts';
import { find } from './nl/find.ts';
import { flow } from './nl/flow.ts';
import { frame } from './nl/frame.ts';
import { imports } from './nl/imports.ts';
import { journal } from './nl/journal.ts';
import { labels } from './nl/labels.ts';
import { meetings } from './nl/meetings.ts';
import { partners } from './nl/partners.ts';
import { people } from './nl/people.ts';
import { region } from './nl/region.ts';
import { runSheet } from './nl/run-sheet.ts';
import { screen } from './nl/screen.ts';
import { settings } from './nl/settings.ts';
import { table } from './nl/table.ts';
import { vault } from './nl/vault.ts';
import { workers } from './nl/workers.ts';

/** Every word that a user sees, per part of the application; windows, dialogs and documents take them from here. */
export const text = {
  actions,
  capture,
  cases,
  closing,
  documents,
  find,
  flow,
  frame,
  imports,
  journal,
  labels,
  meetings,
  partners,
  people,
  region,
  runSheet,
  screen,
  settings,
  table,
  vault,
  workers,
};
