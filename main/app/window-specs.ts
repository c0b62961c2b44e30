import type { WindowRole } from '../../shared/contract/procedure.ts';

/** What each window is: its page and its size. The title never says more than the product's name. */
export interface WindowSpec {
  readonly page: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

export const windowSpecs: Readonly<Record<WindowRole, WindowSpec>> = {
  chair: { page: 'chair.html', title: 'Casustafel', width: 1280, height: 720, minWidth: 640, minHeight: 480 },
  screen: { page: 'screen.html', title: 'Casustafel', width: 1280, height: 720, minWidth: 640, minHeight: 360 },
};
