import { useAppState } from '../hooks/use-app';
import { allCommands } from '../state/commands/registry';
import { keyCaps } from '../state/keys';
import { KeyCap } from '../ui/KeyCap';

interface Props {
  /** The command whose first key is shown. */
  readonly id: string;
}

/** The key of a command, where its action is; nothing where it has none. */
export function CommandKeys({ id }: Props) {
  const settings = useAppState((state) => state.settings);
  const command = allCommands({ corpus: null, settings }).find((known) => known.id === id);
  const [binding] = command?.keys ?? [];
  return binding === undefined ? null : <KeyCap {...keyCaps(binding)} />;
}
