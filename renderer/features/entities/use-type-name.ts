import { findLabel } from '../../../shared/model/codebook';
import { entityLayer } from '../../../shared/registry/mention-bundles';
import { useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';

/** What a type of entities is called; one that the codebook does not know by its id. */
export function useTypeName(): (type: string | null) => string | null {
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  return (type) => {
    if (type === null || codebook === undefined) return type;
    return findLabel(codebook, entityLayer, type)?.name[language] ?? type;
  };
}
