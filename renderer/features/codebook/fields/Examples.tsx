import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { examplesOf, type Label } from '../../../../shared/model/codebook';
import { useApp } from '../../../hooks/use-app';
import { setExamples } from '../../../state/codebook/editing';
import { type ExampleWords, loadExamples } from '../../../state/codebook/uses';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { PathLabel } from '../../../ui/PathLabel';
import { Quote } from '../../../ui/Quote';
import { EditedText } from './EditedText';
import styles from './fields.module.css';

interface Props {
  readonly layer: string;
  readonly label: Label;
}

/** So many words of the corpus are offered at once. */
const offeredAtOnce = 12;

/** The examples of a label, typed or taken from annotations that have it. */
export function Examples({ layer, label }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const [offered, setOffered] = useState<readonly ExampleWords[] | null>(null);
  const examples = examplesOf(label);
  const known = new Set(examples.map(({ text }) => text));
  const place = { layer, id: label.id };
  const add = (text: string, path?: string) =>
    setExamples(app, place, (before) => [...before, { text, path }]);
  const look = async () => setOffered(await loadExamples(app, layer, label.id, offeredAtOnce));
  const fresh = offered?.filter(({ text }) => !known.has(text)) ?? [];
  return (
    <section className={styles.together} aria-label={t('examples.label')}>
      <h3 className={styles.label}>{t('examples.label')}</h3>
      <ul className={styles.examples}>
        {examples.map(({ text, path }) => (
          <li key={text} className={styles.example}>
            <span>
              <Quote text={text} limit={160} />{' '}
              {path !== undefined && (
                <span className={styles.where}>
                  <PathLabel path={path} />
                </span>
              )}
            </span>
            <IconButton
              icon="close"
              size="small"
              label={t('examples.remove')}
              onPress={() =>
                void setExamples(app, place, (before) => before.filter((one) => one.text !== text))
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        <EditedText
          label={t('examples.type')}
          value=""
          onCommit={(words) => (words === '' ? Promise.resolve() : add(words))}
        />
      </div>
      <Button size="small" onPress={() => void look()}>
        {t('examples.fromCorpus')}
      </Button>
      {offered !== null && fresh.length === 0 && (
        <p className={styles.where} role="status">
          {t('examples.none')}
        </p>
      )}
      <ul className={styles.examples} data-testid="offered-examples">
        {fresh.map(({ text, path, documentId }) => (
          <li key={`${documentId} ${text}`} className={styles.example}>
            <span>
              <Quote text={text} limit={160} />{' '}
              <span className={styles.where}>
                <PathLabel path={path} />
              </span>
            </span>
            <Button size="small" variant="quiet" onPress={() => void add(text, path)}>
              {t('examples.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
