import { whenThere } from './when-there.ts';

/** The tick with which the chair says that confidentiality was repeated: where they are between two cases. */
export const repeatedId = 'confidentiality-repeated';

/** To the first guest who did not sign; without one to where the chair goes on. */
export function goToGuest(): void {
  firstGuest()?.focus();
}

/**
 * After something was noted of a guest, as soon as the page shows it: to what is still to be noted of the same guest,
 * else to the next one, else to where the chair goes on. What had the focus is gone by then.
 * @param isShown whether the page shows what was noted.
 */
export function goOnAfterGuest(presenceId: string, isShown: (guest: HTMLElement) => boolean): void {
  const find = (): HTMLElement | null => {
    const guest = document.querySelector<HTMLElement>(`[data-guest="${presenceId}"]`);
    if (guest === null) return firstGuest();
    return isShown(guest) ? firstControl(guest) : null;
  };
  whenThere(find, (place) => place.focus());
}

function firstGuest(): HTMLElement | null {
  const guest = document.querySelector<HTMLElement>('[data-guest]');
  return (guest === null ? null : firstControl(guest)) ?? document.getElementById(repeatedId);
}

function firstControl(guest: HTMLElement): HTMLElement | null {
  return guest.querySelector<HTMLElement>('input, button');
}
