import { findRelationType } from '../../shared/model/allowed-relations';
import { useAppState } from './use-app';
import { useLanguage } from './use-language';

/** The name of a type of relation by its id; the id itself where the codebook does not know it. */
export function useRelationName(): (label: string) => string {
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  return (label) => {
    const type = codebook === undefined ? undefined : findRelationType(codebook, label);
    return type?.name[language] ?? label;
  };
}
