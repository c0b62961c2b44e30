import type { Place } from './navigation.tsx';
import { ActionsView } from './views/actions/actions-view.tsx';
import { CaseView } from './views/cases/case-view.tsx';
import { CasesView } from './views/cases/cases-view.tsx';
import { DocumentsView } from './views/documents/documents-view.tsx';
import { ImportView } from './views/imports/import-view.tsx';
import { MeetingView } from './views/meetings/meeting-view.tsx';
import { MeetingsView } from './views/meetings/meetings-view.tsx';
import { PartnersView } from './views/partners/partners-view.tsx';
import { SettingsView } from './views/settings/settings-view.tsx';
import { TableView } from './views/table/table-view.tsx';

/** The view of a place. */
export function View({ place }: { place: Place }) {
  switch (place.view) {
    case 'meetings':
      return <MeetingsView />;
    case 'meeting':
      return <MeetingView meetingId={place.meetingId} />;
    case 'table':
      return <TableView meetingId={place.meetingId} />;
    case 'cases':
      return <CasesView key={place.targetGroup ?? ''} targetGroup={place.targetGroup ?? null} />;
    case 'case':
      return <CaseView key={place.caseId} caseId={place.caseId} />;
    case 'import':
      return <ImportView />;
    case 'actions':
      return <ActionsView />;
    case 'partners':
      return <PartnersView />;
    case 'documents':
      return <DocumentsView />;
    case 'settings':
      return <SettingsView tab={place.tab} />;
  }
}
