import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where the focus goes when what had it is gone with the view or the step before, so that no key falls into nothing.
 * The element needs a `tabIndex` of -1.
 * @param step looked at again whenever this is different.
 */
export function useFocusWhenLost(step: string): RefObject<HTMLHeadingElement | null> {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [step]);
  return place;
}
