import { isFilled } from '../../../../shared/attributes/read-typed-value';
import type { Annotation } from '../../../../shared/model/annotation';
import { type Codebook, findLayer } from '../../../../shared/model/codebook';
import { useLanguage } from '../../../hooks/use-language';
import { useValueWords } from '../../../hooks/use-value-words';
import { shortenWords } from '../margin/shorten-words';
import styles from './EntryRow.module.css';

/** So many letters of a value are told in a line of the list, in UTF-16 units. */
const valueLimit = 24;

interface Props {
  readonly annotation: Annotation;
  readonly codebook: Codebook;
}

/** The attributes that are set, each with its name, as far as there is room; all where one points at it. */
export function EntryValues({ annotation: { layer, attributes }, codebook }: Props) {
  const language = useLanguage();
  const words = useValueWords();
  const values = (findLayer(codebook, layer)?.attributes ?? [])
    .filter(({ id }) => isFilled(attributes[id]))
    .map((attribute) => ({
      id: attribute.id,
      name: attribute.name[language],
      value: words(attribute, attributes[attribute.id]),
    }));
  if (values.length === 0) return null;
  return (
    <span
      className={styles.values}
      title={values.map(({ name, value }) => `${name}: ${value}`).join('\n')}
      data-values
    >
      {values.map(({ id, name, value }) => (
        <span key={id} className={styles.value}>
          {name}: <bdi>{shortenWords(value, valueLimit)}</bdi>
        </span>
      ))}
    </span>
  );
}
