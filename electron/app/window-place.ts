import type { WindowPlace } from '../services/settings/settings-service';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minimumSize = { width: 900, height: 600 };
const defaultSize = { width: 1440, height: 900 };

/** How much of a window has to be on a display to be found there and dragged. */
const GRIP = 80;

interface FirstPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** Where to show the window: where it stood, unless that display is no longer there. */
export function firstPlace(remembered: WindowPlace | null, displays: readonly Area[]): FirstPlace {
  if (remembered === null) return defaultSize;
  const size = {
    width: Math.max(remembered.width, minimumSize.width),
    height: Math.max(remembered.height, minimumSize.height),
  };
  if (!displays.some((display) => isGrippable(remembered, display))) return size;
  return { x: remembered.x, y: remembered.y, ...size };
}

/** Its top edge is what a window is dragged by. */
function isGrippable(place: Area, display: Area): boolean {
  const width =
    Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  return width >= GRIP && place.y >= display.y && place.y <= display.y + display.height - GRIP;
}
