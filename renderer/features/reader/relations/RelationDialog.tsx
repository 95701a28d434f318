import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allowedRelations } from '../../../../shared/model/allowed-relations';
import type { Annotation } from '../../../../shared/model/annotation';
import {
  type Codebook,
  findLabel,
  findLayer,
  type RelationType,
} from '../../../../shared/model/codebook';
import type { RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useKeysOfDialog } from '../../../hooks/use-keys-of-dialog';
import { useLanguage } from '../../../hooks/use-language';
import { closeDialog } from '../../../state/app';
import { type KeyBinding, keyCaps } from '../../../state/keys';
import { endAnnotation, findMyRelation } from '../../../state/relations/open-relations';
import { changeRelation, createRelation } from '../../../state/relations/relation-changes';
import { swapKey } from '../../../state/verdict-keys';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { Quote } from '../../../ui/Quote';
import { annotationColour } from '../text/highlight-names';
import styles from './RelationDialog.module.css';

interface Props {
  readonly from: RecordId;
  readonly to: RecordId;
  /** One's own relation that is asked about anew; `null` for a new one. */
  readonly id: RecordId | null;
}

/** How do two annotations of the open article relate? */
export function RelationDialog({ from, to, id }: Props) {
  const app = useApp();
  const { t } = useTranslation('relations');
  const codebook = useAppState((state) => state.corpus?.codebook);
  const one = useAppState((state) => endAnnotation(state, from));
  const two = useAppState((state) => endAnnotation(state, to));
  if (codebook === undefined) return null;
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close', { ns: 'dialogs' })}
      onClose={() => closeDialog(app)}
    >
      {one !== undefined && two !== undefined && (
        <Question codebook={codebook} ends={[one, two]} id={id} />
      )}
    </Dialog>
  );
}

type Ends = readonly [from: Annotation, to: Annotation];

interface QuestionProps {
  readonly codebook: Codebook;
  readonly ends: Ends;
  readonly id: RecordId | null;
}

/** A new relation that can only lead the other way begins that way. */
function isOnlyOtherWay(codebook: Codebook, [from, to]: Ends): boolean {
  const ways = [allowedRelations(codebook, from, to), allowedRelations(codebook, to, from)];
  return ways[0]?.length === 0 && ways[1]?.length !== 0;
}

/** The digit of a type's place in the list; the first nine have one. */
function keyOf(index: number): KeyBinding | null {
  return index < 9 ? { key: String(index + 1) } : null;
}

function Question({ codebook, ends, id }: QuestionProps) {
  const app = useApp();
  const { t } = useTranslation('relations');
  const [isSwapped, setSwapped] = useState(() => id === null && isOnlyOtherWay(codebook, ends));
  const known = useAppState((state) => findMyRelation(state, id));
  const [from, to] = isSwapped ? [ends[1], ends[0]] : ends;
  const types = allowedRelations(codebook, from, to);
  const decide = ({ id: label }: RelationType) => {
    const said = { label, from: from.id, to: to.id };
    void (id === null ? createRelation(app, said) : changeRelation(app, id, said));
  };
  const swap = () => setSwapped(!isSwapped);
  useKeysOfDialog([
    ...types.flatMap((type, index) => {
      const key = keyOf(index);
      return key === null ? [] : [{ key, run: () => decide(type) }];
    }),
    { key: swapKey, run: swap },
  ]);
  return (
    <div className={styles.question}>
      <div className={styles.ends}>
        <End role={t('from')} annotation={from} codebook={codebook} />
        <span className={styles.between}>
          <span aria-hidden="true">{t('arrow')}</span>
          <IconButton
            icon="swap"
            label={t('swap')}
            keys={<KeyCap {...keyCaps(swapKey)} />}
            onPress={swap}
          />
        </span>
        <End role={t('to')} annotation={to} codebook={codebook} />
      </div>
      {types.length === 0 && <p className={styles.none}>{t('noneAllowed')}</p>}
      <Types types={types} known={known?.label ?? null} onDecide={decide} />
    </div>
  );
}

interface TypesProps {
  readonly types: readonly RelationType[];
  readonly known: string | null;
  readonly onDecide: (type: RelationType) => void;
}

function Types({ types, known, onDecide }: TypesProps) {
  const { t } = useTranslation('relations');
  const language = useLanguage();
  const first = types.find(({ id }) => id === known) ?? types[0];
  return (
    <fieldset className={styles.types} aria-label={t('types')}>
      {types.map((type, index) => {
        const key = keyOf(index);
        return (
          <Button
            key={type.id}
            isPressed={type.id === known}
            className={styles.type}
            {...(key === null ? {} : { keys: <KeyCap {...keyCaps(key)} /> })}
            onPress={() => onDecide(type)}
            autoFocus={type === first}
          >
            {type.name[language]}
          </Button>
        );
      })}
    </fieldset>
  );
}

interface EndProps {
  readonly role: string;
  readonly annotation: Annotation;
  readonly codebook: Codebook;
}

function End({ role, annotation, codebook }: EndProps) {
  const language = useLanguage();
  const { layer, label } = annotation;
  const kind = findLabel(codebook, layer, label) ?? findLayer(codebook, layer);
  return (
    <div className={styles.end} data-colour={annotationColour(codebook, annotation)}>
      <p className={styles.role}>
        {role} · <span className={styles.kind}>{kind?.name[language] ?? layer}</span>
      </p>
      <Quote text={annotation.target[1].exact} limit={90} />
    </div>
  );
}
