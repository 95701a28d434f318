import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { type ArticleVerdict, articleVerdicts } from '../../../shared/model/link';
import { ArticleLine } from '../../features/library/ArticleLine';
import { articleTitle } from '../../features/library/article-title';
import { useApp, useAppState } from '../../hooks/use-app';
import { useKeysOfDialog } from '../../hooks/use-keys-of-dialog';
import { keyCaps } from '../../state/keys';
import { articleEnd } from '../../state/link-end';
import { choosePlaceThere } from '../../state/link-places';
import { linkArticles } from '../../state/linking';
import { swapKey, verdictKeys } from '../../state/verdict-keys';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { KeyCap } from '../../ui/KeyCap';
import { PathLabel } from '../../ui/PathLabel';
import { Quote } from '../../ui/Quote';
import styles from './LinkVerdict.module.css';

interface Props {
  readonly one: DocumentSummary;
  readonly two: DocumentSummary;
  /** Goes back to choosing the other article; `null` where both were chosen before. */
  readonly onBack: (() => void) | null;
}

/** One's own verdict on this pair so far, as far as the open article knows it. */
function useKnownVerdict({ one, two }: Pick<Props, 'one' | 'two'>): string | null {
  return useAppState(({ open }) => {
    if (open?.id !== one.id && open?.id !== two.id) return null;
    const other = open.id === one.id ? two.id : one.id;
    const known = open.links.find((view) => view.isMine && view.other === other);
    return known?.link.verdict ?? null;
  });
}

interface NameProps {
  readonly document: DocumentSummary;
  /** Whether the other one has the same title, as copies often do. */
  readonly isNamesake: boolean;
}

/** An article within a sentence: by its title, or by its file where the title does not tell it. */
function ArticleName({ document, isNamesake }: NameProps) {
  if (isNamesake) return <PathLabel path={document.path} />;
  return <Quote text={articleTitle(document)} limit={44} />;
}

/** How do the two articles relate? Which is taken from which is said in words and can be swapped. */
export function LinkVerdict({ one, two, onBack }: Props) {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const [isSwapped, setSwapped] = useState(false);
  const known = useKnownVerdict({ one, two });
  const [later, earlier] = isSwapped ? [two, one] : [one, two];
  const decide = (verdict: ArticleVerdict) => void linkArticles(app, later.id, earlier.id, verdict);
  const swap = () => setSwapped(!isSwapped);
  useKeysOfDialog([
    ...articleVerdicts.map((verdict) => ({
      key: verdictKeys[verdict],
      run: () => decide(verdict),
    })),
    { key: swapKey, run: swap },
  ]);
  const areNamesakes = articleTitle(one) === articleTitle(two);
  const [laterName, earlierName] = [later, earlier].map((document) => (
    <ArticleName key={document.id} document={document} isNamesake={areNamesakes} />
  ));
  return (
    <div className={styles.verdict}>
      <div className={styles.pair}>
        <div className={styles.side}>
          <p className={styles.role}>{t('link.later')}</p>
          <ArticleLine document={later} />
        </div>
        <IconButton
          icon="swap"
          label={t('link.swap')}
          keys={<KeyCap {...keyCaps(swapKey)} />}
          onPress={swap}
        />
        <div className={styles.side}>
          <p className={styles.role}>{t('link.earlier')}</p>
          <ArticleLine document={earlier} />
        </div>
      </div>
      <fieldset className={styles.buttons} aria-label={t('link.verdict')}>
        {articleVerdicts.map((verdict) => (
          <Button
            key={verdict}
            isPressed={verdict === known}
            className={styles.button}
            keys={<KeyCap {...keyCaps(verdictKeys[verdict])} />}
            onPress={() => decide(verdict)}
            autoFocus={verdict === (known ?? 'same')}
          >
            {t(verdict, { ns: 'verdicts' })}
          </Button>
        ))}
      </fieldset>
      <dl className={styles.words}>
        <div>
          <dt>{t('excerpt', { ns: 'verdicts' })}</dt>
          <dd>
            {laterName} {t('link.isExcerptOf')} {earlierName}
          </dd>
        </div>
        <div>
          <dt>{t('update', { ns: 'verdicts' })}</dt>
          <dd>
            {laterName} {t('link.isUpdateOf')} {earlierName}
          </dd>
        </div>
      </dl>
      {onBack !== null && (
        <div className={styles.otherwise}>
          <Button variant="quiet" size="small" onPress={onBack}>
            {t('link.back')}
          </Button>
          <Button
            variant="quiet"
            size="small"
            onPress={() => void choosePlaceThere(app, articleEnd(one), two.id)}
          >
            {t('link.onlyAPlace')}
          </Button>
        </div>
      )}
    </div>
  );
}
