import { useEffect, useState } from 'react';

const fadeAfter = 5000;

/**
 * Ends something by itself after a while, but never under the mouse or the keyboard.
 * @returns handlers for the element that must not go while it is pointed at or focused.
 */
export function useFading(isFading: boolean, onEnd: () => void) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isFading || isHeld) return;
    const timer = setTimeout(onEnd, fadeAfter);
    return () => clearTimeout(timer);
  }, [isFading, isHeld, onEnd]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  // A mouse that lies still where something appears does not point at it.
  return { onPointerMove: hold, onPointerLeave: release, onFocus: hold, onBlur: release };
}
