import { useTranslation } from 'react-i18next';
import { addLabel, changeRelations } from '../../../../shared/codebook/edit-codebook';
import { placeKey } from '../../../../shared/codebook/label-place';
import { type Codebook, findLayer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import { showDialog } from '../../../state/app';
import { editCodebook } from '../../../state/codebook/editing';
import { type LabelUses, unknownRelations, unknownUses } from '../../../state/codebook/uses';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import styles from '../CodebookView.module.css';
import { PageFrame } from './PageFrame';

function UnknownLabel({ codebook, use }: { codebook: Codebook; use: LabelUses }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const counted = useCounted('codebook');
  const layer = findLayer(codebook, use.layer);
  const { label } = use;
  const take = (id: string) =>
    editCodebook(app, id, (book) =>
      addLabel(book, use.layer, { id, name: { ar: id, en: id }, colour: layer?.colour ?? 'ink' }),
    );
  return (
    <li className={styles.card} data-unknown={label ?? use.layer}>
      <div className={styles.line}>
        <strong>
          <bdi>{label ?? use.layer}</bdi>
        </strong>
        <span className={styles.facts}>
          {layer === undefined
            ? t('unknown.layer', { layer: use.layer })
            : t('unknown.on', { layer: layer.name[language] })}{' '}
          {counted('annotations', use.annotations)} · {counted('articles', use.articles)}
        </span>
        <span className={styles.gap} />
        {layer !== undefined && label !== null && (
          <Button onPress={() => void take(label)}>{t('unknown.add')}</Button>
        )}
        {label !== null && (
          <Button
            onPress={() => showDialog(app, { kind: 'retire-label', layer: use.layer, label })}
          >
            {t('unknown.merge')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What annotations say that the codebook doesn't know: kept, shown, and here to be dealt with. */
export function UnknownPage({ codebook }: { readonly codebook: Codebook }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const counted = useCounted('codebook');
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  const labels = unknownUses(codebook, uses);
  const relations = unknownRelations(codebook, uses);
  const take = (id: string) =>
    editCodebook(app, id, (book) =>
      changeRelations(book, (list) => [...list, { id, name: { ar: id, en: id } }]),
    );
  if (labels.length + relations.length === 0) {
    return (
      <EmptyState icon="check" title={t('unknown.none')}>
        {t('unknown.noneWords')}
      </EmptyState>
    );
  }
  return (
    <PageFrame title={t('page.unknown')}>
      <p className={styles.facts}>{t('unknown.words')}</p>
      <ul className={styles.plainList}>
        {labels.map((use) => (
          <UnknownLabel key={placeKey(use)} codebook={codebook} use={use} />
        ))}
        {relations.map(({ type, count }) => (
          <li key={type} className={styles.card} data-unknown={type}>
            <div className={styles.line}>
              <strong>
                <bdi>{type}</bdi>
              </strong>
              <span className={styles.facts}>{counted('relations', count)}</span>
              <span className={styles.gap} />
              <Button onPress={() => void take(type)}>{t('unknown.add')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
