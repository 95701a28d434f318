import { isFilled } from '../../../../shared/attributes/read-typed-value';
import type { Annotation } from '../../../../shared/model/annotation';
import type { Layer } from '../../../../shared/model/codebook';
import { useValueWords } from '../../../hooks/use-value-words';
import { shortenWords } from '../margin/shorten-words';
import styles from './NoteAttributes.module.css';

/** So many values are told where there is one line, each of so many UTF-16 units. */
const mostValues = 3;
const valueLimit = 24;

interface Props {
  readonly annotation: Annotation;
  readonly layer: Layer | undefined;
}

/** The first filled attributes in a line, values only. */
export function ValueLine({ annotation, layer }: Props) {
  const words = useValueWords();
  const { attributes } = annotation;
  const filled = (layer?.attributes ?? []).filter(({ id, type }) => {
    // A bare number says nothing without its name.
    return type !== 'scale' && type !== 'number' && isFilled(attributes[id]);
  });
  if (filled.length === 0) return null;
  return (
    <p className={styles.summary} data-values>
      {filled.slice(0, mostValues).map((attribute) => (
        <span key={attribute.id}>
          <bdi>{shortenWords(words(attribute, attributes[attribute.id]), valueLimit)}</bdi>
        </span>
      ))}
    </p>
  );
}
