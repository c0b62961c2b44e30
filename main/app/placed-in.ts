/** A part of the screens, in the host's own pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const largest = { width: 1280, height: 720 };

/** Where a window stands that does not fill a display: in the middle of what is free there, no larger than it needs. */
export function placedIn(free: Area): Area {
  const width = Math.min(free.width, largest.width);
  const height = Math.min(free.height, largest.height);
  return {
    left: Math.round(free.left + (free.width - width) / 2),
    top: Math.round(free.top + (free.height - height) / 2),
    width,
    height,
  };
}
