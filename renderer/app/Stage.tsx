import { Welcome } from '../features/welcome/Welcome';
import { useAppState } from '../hooks/use-app';
import { OpeningVeil } from './OpeningVeil';
import { Shell } from './Shell';

/** What fills the window: nothing yet, the welcome, or the corpus. */
export function Stage() {
  const phase = useAppState((state) => state.phase);
  const corpusId = useAppState((state) => state.corpus?.id);
  if (phase === 'starting') return null;
  if (corpusId === undefined) return <Welcome />;
  return (
    <>
      <Shell key={corpusId} />
      <OpeningVeil />
    </>
  );
}
