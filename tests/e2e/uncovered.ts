import type { Page } from '@playwright/test';

/**
 * Controls that something lies on: each is brought into view as a user brings it there, and looked for at its centre.
 * What a click there meets must be the control itself, its label, or a part of it.
 */
export function coveredControls(page: Page, within = 'main'): Promise<string[]> {
  return page.evaluate((root) => {
    const controls = document.querySelectorAll<HTMLElement>(
      ['a[href]', 'button', 'input', 'select', 'textarea', '[role="textbox"]'].map((one) => `${root} ${one}`).join(),
    );
    return [...controls]
      .filter((control) => !control.closest('[inert]') && !(control instanceof HTMLInputElement && control.disabled))
      .flatMap((control) => {
        // A radio or checkbox may be drawn by its label alone.
        const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
        const drawn = control.getBoundingClientRect().width > 4 ? control : (label ?? control);
        if (!drawn.checkVisibility()) return [];
        drawn.scrollIntoView({ block: 'nearest' });
        const box = drawn.getBoundingClientRect();
        const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const own =
          met !== null &&
          (drawn.contains(met) || met.contains(drawn) || label?.contains(met) === true) &&
          !(met.contains(drawn) && met.querySelectorAll('button, input, select').length > 1);
        if (own) return [];
        const name = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent;
        const over = met?.closest('button, label, form, [aria-label]')?.textContent ?? 'nothing';
        return [`${name} under ${over.slice(0, 40)}`];
      });
  }, within);
}
