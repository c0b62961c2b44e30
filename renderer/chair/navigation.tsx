import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { CaseId, MeetingId } from '../../shared/domain/ids.ts';

/** Where the chair's window can be. No address bar, no history of names: only this value. */
export type Place =
  | { readonly view: 'meetings' }
  | { readonly view: 'meeting'; readonly meetingId: MeetingId }
  | { readonly view: 'table'; readonly meetingId: MeetingId }
  | { readonly view: 'cases'; readonly targetGroup?: string }
  | { readonly view: 'case'; readonly caseId: CaseId }
  | { readonly view: 'import' }
  | { readonly view: 'actions' }
  | { readonly view: 'partners' }
  | { readonly view: 'documents' }
  | { readonly view: 'settings'; readonly tab?: string };

interface Navigation {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly back: () => void;
  readonly canGoBack: boolean;
}

const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('outside NavigationProvider');
  return navigation;
}

/** @param start where the window opens; going back leads to the list of meetings. */
export function NavigationProvider({ start, children }: { start: Place | null; children: ReactNode }) {
  const [trail, setTrail] = useState<readonly Place[]>(() =>
    start === null ? [{ view: 'meetings' }] : [{ view: 'meetings' }, start],
  );
  const navigation = useMemo<Navigation>(
    () => ({
      place: trail.at(-1) ?? { view: 'meetings' },
      go: (place) => setTrail((past) => [...past.slice(-30), place]),
      back: () => setTrail((past) => (past.length > 1 ? past.slice(0, -1) : past)),
      canGoBack: trail.length > 1,
    }),
    [trail],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
