import { useEffect } from 'react';
import { useApp } from '../hooks/use-app';
import { goAlong } from '../state/going';

/** The buttons at the side of a mouse, as the W3C numbers them (UI Events, §5.3.2). */
const directions: Readonly<Record<number, 'back' | 'forward'>> = { 3: 'back', 4: 'forward' };

/** Makes the side buttons of a mouse go back and forward. */
export function useMouseWays(): void {
  const app = useApp();
  useEffect(() => {
    const onUp = (event: MouseEvent) => {
      const direction = directions[event.button];
      if (direction === undefined || app.store.getState().dialog !== null) return;
      event.preventDefault();
      void goAlong(app, direction);
    };
    window.addEventListener('mouseup', onUp);
    return () => window.removeEventListener('mouseup', onUp);
  }, [app]);
}
