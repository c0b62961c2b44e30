import type { Place } from './navigation.tsx';
import { MeetingsView } from './views/meetings/meetings-view.tsx';

/** The view of a place. */
export function View({ place }: { place: Place }) {
  switch (place.view) {
    case 'meetings':
    default:
      return <MeetingsView />;
  }
}
