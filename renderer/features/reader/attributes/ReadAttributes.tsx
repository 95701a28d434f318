import type { Annotation } from '../../../../shared/model/annotation';
import type { Layer } from '../../../../shared/model/codebook';
import { useLineName } from './AttributeRow';
import { AttributeValueText } from './AttributeValueText';
import { attributeLines } from './attribute-lines';
import styles from './NoteAttributes.module.css';

interface Props {
  readonly annotation: Annotation;
  readonly layer: Layer | undefined;
}

/** What somebody else said of their annotation; theirs to change. */
export function ReadAttributes({ annotation, layer }: Props) {
  const nameOf = useLineName();
  const filled = attributeLines(layer, annotation, []).filter(({ state }) => state === 'filled');
  if (filled.length === 0) return null;
  return (
    <dl className={styles.read}>
      {filled.map((line) => (
        <div key={line.id} className={styles.line} data-attribute={line.id}>
          <dt className={styles.name}>{nameOf(line)}</dt>
          <dd className={styles.value}>
            <AttributeValueText attribute={line.attribute} value={line.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
