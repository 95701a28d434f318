import { useTranslation } from 'react-i18next';
import { choicesFrom, choicesText } from '../../../../shared/codebook/choices';
import {
  type Change,
  changeAttributes,
  changeIn,
  stepIn,
  without,
} from '../../../../shared/codebook/edit-codebook';
import {
  type Attribute,
  attributeTypes,
  type Codebook,
  type Layer,
} from '../../../../shared/model/codebook';
import { useApp } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { showDialog } from '../../../state/app';
import { editCodebook } from '../../../state/codebook/editing';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import styles from '../CodebookView.module.css';
import { useFaultWords } from '../use-fault-words';
import { EditedText } from './EditedText';
import { NameFields } from './NameFields';
import { StepButtons } from './StepButtons';

/** Digits of Arabic keyboards as the file has them. */
function numberOf(words: string): number | undefined {
  const latin = words.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).trim();
  return latin === '' || Number.isNaN(Number(latin)) ? undefined : Number(latin);
}

/** What an attribute needs that becomes of this type: a scale has ends, a choice something to choose. */
function ofType(attribute: Attribute, type: Attribute['type']): Change<Attribute> {
  const { min, max, choices } = attribute;
  const isNumeric = type === 'number' || type === 'scale';
  const ends = type === 'scale' ? { min: min ?? 0, max: max ?? 3 } : { min, max };
  const first = [{ id: 'yes', name: { ar: 'نعم', en: 'yes' } }];
  return {
    type,
    ...(isNumeric ? ends : { min: undefined, max: undefined }),
    choices: type === 'choice' ? (choices ?? first) : undefined,
  };
}

interface RowProps {
  readonly layer: Layer;
  readonly attribute: Attribute;
}

function AttributeRow({ layer, attribute }: RowProps) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const { id, name, type, required, choices = [], min, max } = attribute;
  const at = { kind: 'attribute', layer: layer.id, id } as const;
  const faultOf = useFaultWords(at);
  const all = (next: (list: readonly Attribute[]) => Attribute[]) => (codebook: Codebook) =>
    changeAttributes(codebook, layer.id, next);
  const change = (to: Change<Attribute>) => all((list) => changeIn(list, id, to));
  const edit = (to: Change<Attribute>) => editCodebook(app, name[language], change(to));
  const bounds = [
    ['min', min],
    ['max', max],
  ] as const;
  return (
    <li className={styles.card} data-attribute={id}>
      <NameFields at={at} name={name} rename={(next) => change({ name: next })} />
      <div className={styles.line}>
        <select
          className={styles.select}
          aria-label={t('attribute.type')}
          value={type}
          onChange={(event) =>
            void edit(ofType(attribute, event.target.value as Attribute['type']))
          }
        >
          {attributeTypes.map((one) => (
            <option key={one} value={one}>
              {t(`type.${one}`)}
            </option>
          ))}
        </select>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={required}
            onChange={(event) => void edit({ required: event.target.checked })}
          />
          {t('attribute.required')}
        </label>
        {(type === 'scale' || type === 'number') &&
          bounds.map(([end, value]) => (
            <div key={end} className={styles.small}>
              <EditedText
                label={t(`attribute.${end}`)}
                value={value === undefined ? '' : String(value)}
                check={(words) => faultOf(change({ [end]: numberOf(words) }))}
                onCommit={(words) => edit({ [end]: numberOf(words) })}
              />
            </div>
          ))}
        <span className={styles.gap} />
        <StepButtons
          subject={name[language]}
          list={layer.attributes}
          id={id}
          step={(by) => all((list) => stepIn(list, id, by))}
        />
        <IconButton
          icon="close"
          size="small"
          label={t('attribute.remove')}
          onPress={() =>
            void editCodebook(
              app,
              name[language],
              all((list) => without(list, id)),
            )
          }
        />
      </div>
      {type === 'choice' && (
        <EditedText
          isLong
          label={t('attribute.choices')}
          value={choicesText(choices)}
          check={(words) => faultOf(change({ choices: choicesFrom(words, choices) }))}
          onCommit={(words) => edit({ choices: choicesFrom(words, choices) })}
        />
      )}
    </li>
  );
}

/** The attributes of a layer's annotations. */
export function Attributes({ layer }: { readonly layer: Layer }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const add = () =>
    showDialog(app, { kind: 'add-to-codebook', what: 'attribute', layer: layer.id });
  return (
    <>
      <h3 className={styles.section}>{t('attributes')}</h3>
      <ul className={styles.plainList}>
        {layer.attributes.map((attribute) => (
          <AttributeRow key={attribute.id} layer={layer} attribute={attribute} />
        ))}
      </ul>
      <div className={styles.tools}>
        <Button onPress={add}>{t('add.attribute')}</Button>
      </div>
    </>
  );
}
