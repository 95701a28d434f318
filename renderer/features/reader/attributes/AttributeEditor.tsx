import { valueInWords } from '../../../../shared/attributes/describe-value';
import type { Attribute } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { articleDayAt } from '../../../state/attributes/article-day';
import { entityName } from '../../../state/attributes/claimants';
import { setAttribute } from '../../../state/attributes/set-attributes';
import type { PlacedAnnotation } from '../../../state/placement';
import { useLineName } from './AttributeRow';
import type { AttributeLine } from './attribute-lines';
import { EntityEditor } from './EntityEditor';
import styles from './NoteAttributes.module.css';
import { type EditorProps, ValueEditor } from './ValueEditor';

interface Props {
  readonly entry: PlacedAnnotation;
  readonly line: AttributeLine;
  readonly attribute: Attribute;
  /** @param isByKey whether the keyboard is to stay with the attribute. */
  readonly onStop: (isByKey: boolean) => void;
}

/** What stands in the field to begin with: what was said, or what is suggested, as one would type it. */
function useInitial({ value, suggested }: AttributeLine): string {
  const app = useApp();
  if (suggested !== null) return suggested.words;
  const nameOf = (id: string) => entityName(app.store.getState(), id);
  // As it is kept: what is typed is read back the same.
  return typeof value === 'number'
    ? String(value)
    : valueInWords(undefined, value, { language: 'en', digits: 'latin', nameOf });
}

/** An attribute of a note while it is edited. */
export function AttributeEditor({ entry, line, attribute, onStop }: Props) {
  const app = useApp();
  const name = useLineName()(line);
  const day = useAppState((state) => articleDayAt(state, entry.span)?.day ?? null);
  const source = useAppState((state) => articleDayAt(state, entry.span)?.source ?? 'text');
  const { id } = entry.annotation;
  const props: EditorProps = {
    attribute,
    label: name,
    initial: useInitial(line),
    articleDay: day === null ? null : { day, source },
    onCommit: (value, isByKey) => {
      onStop(isByKey);
      void setAttribute(app, id, line.id, value);
    },
    onCancel: onStop,
  };
  return (
    <li className={styles.line} data-attribute={line.id} data-editing>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      {attribute.type === 'entity' ? (
        <EntityEditor {...props} annotation={id} />
      ) : (
        <ValueEditor {...props} />
      )}
    </li>
  );
}
