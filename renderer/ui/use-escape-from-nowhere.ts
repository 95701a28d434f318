import { useEffect, useRef } from 'react';

/**
 * Closes a sheet with `Escape` also while nothing has the focus: a button that was pressed in it may
 * have gone away or be disabled since, and its keys then go to the body, where the sheet does not
 * hear them.
 */
export function useEscapeFromNowhere(onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isNowhere = event.target === document.body;
      if (event.key !== 'Escape' || !isNowhere || event.defaultPrevented) return;
      // Or the same press would go on to let go of what lies behind the sheet.
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
