import { useTranslation } from 'react-i18next';
import { useLanguage } from '../hooks/use-language';
import type { Command } from '../state/commands/command';

/** Puts the name of a command into words: labels are named by the codebook, the rest by the texts. */
export function useCommandTitle(): (command: Command) => string {
  const language = useLanguage();
  const { t } = useTranslation('commands');
  return ({ id, name }) => name?.[language] ?? t(id);
}
