import { useAppState } from '../../hooks/use-app';

/** The format that is chosen; `undefined` until the formats are known. */
export function useFormat() {
  return useAppState(({ exporting }) =>
    exporting.formats.find(({ id }) => id === exporting.wish.format),
  );
}
