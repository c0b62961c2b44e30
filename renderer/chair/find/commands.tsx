import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** Something that a view can do now, to be found by its words. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The keys that do it, as the overview writes them. */
  readonly keys?: string;
  readonly run: () => void;
}

type Offer = (group: string, commands: readonly Command[] | null) => void;

const OfferContext = createContext<Offer | null>(null);
const OfferedContext = createContext<ReadonlyMap<string, readonly Command[]>>(new Map());

/** Holds what the views in sight can do. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<ReadonlyMap<string, readonly Command[]>>(() => new Map());
  const offer = useCallback<Offer>((group, commands) => {
    setGroups((before) => {
      const after = new Map(before);
      if (commands === null) after.delete(group);
      else after.set(group, commands);
      return after;
    });
  }, []);
  return (
    <OfferContext value={offer}>
      <OfferedContext value={groups}>{children}</OfferedContext>
    </OfferContext>
  );
}

/** All that can be done from here, in the order in which the views came. */
export function useAllCommands(): readonly Command[] {
  const groups = useContext(OfferedContext);
  return useMemo(() => [...groups.values()].flat(), [groups]);
}

/** Offers commands as long as the component is there. Pass a list that keeps its identity while nothing changed. */
export function useCommands(group: string, commands: readonly Command[]): void {
  const offer = useContext(OfferContext);
  if (offer === null) throw new Error('outside CommandProvider');
  useEffect(() => {
    offer(group, commands);
  }, [offer, group, commands]);
  useEffect(() => () => offer(group, null), [offer, group]);
}
