import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp, useAppState } from '../../../hooks/use-app';
import { directionNow } from '../../../state/copies/deciding';
import { roleOf } from '../../../state/copies/direction';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { reverseDirection } from '../../../state/copies/reviewing';
import { openArticle } from '../../../state/reading';
import { Badge } from '../../../ui/Badge';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { PathLabel } from '../../../ui/PathLabel';
import { publishedWords } from '../../../ui/published-words';
import { titleOf } from '../article-words';
import { useArticles } from '../use-articles';
import { useFacts } from '../use-facts';
import { DifferenceLegend } from './DifferenceLegend';
import { PairFigures } from './PairFigures';
import styles from './PairHead.module.css';

interface SideProps {
  readonly pair: LoadedPair;
  readonly side: 'a' | 'b';
}

/** Which of the two came from which, as an excerpt and as an update would be written now. */
function Role({ pair, side }: SideProps) {
  const { t } = useTranslation('copies');
  const excerpt = useAppState((state) => directionNow(state, pair, 'excerpt'));
  const update = useAppState((state) => directionNow(state, pair, 'update'));
  const role = roleOf(side, { excerpt, update });
  const isExcerpt = role.startsWith('excerpt');
  return (
    <span data-role={isExcerpt ? 'excerpt' : 'original'}>
      <Badge tone={isExcerpt ? 'lapis' : 'neutral'}>{t(`roles.${role}`)}</Badge>
    </span>
  );
}

function Side({ pair, side }: SideProps) {
  const app = useApp();
  const { t, i18n } = useTranslation('copies');
  const articles = useArticles();
  const facts = useFacts();
  const id = pair[side];
  const document = articles.get(id);
  if (document === undefined) return null;
  const { outlet, publishedAt } = facts(id);
  const title = titleOf(document);
  return (
    <div className={styles.side}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>
          <bdi dir={baseDirection(title) ?? 'auto'}>{title}</bdi>
        </h2>
        <IconButton
          icon="reader"
          size="small"
          label={t('openInReader')}
          keys={<KeyCap latin={side === 'a' ? 'O' : 'Shift O'} />}
          onPress={() => void openArticle(app, id)}
        />
      </div>
      <div className={styles.facts}>
        <Role pair={pair} side={side} />
        {outlet !== undefined && <bdi>{outlet}</bdi>}
        <bdi>
          {publishedAt === undefined
            ? t('dateUnknown')
            : publishedWords(publishedAt, i18n.language)}
        </bdi>
        <PathLabel path={document.path} className={styles.path} />
      </div>
    </div>
  );
}

/** What the two articles are, how much they share, and what differs in it. */
export function PairHead({ pair }: { readonly pair: LoadedPair }) {
  const app = useApp();
  const { t } = useTranslation('copies');
  return (
    <header className={styles.head}>
      <div className={styles.pair}>
        <Side pair={pair} side="a" />
        <div className={styles.middle}>
          <PairFigures pair={pair} />
          <IconButton
            icon="swap"
            size="small"
            label={t('reverse')}
            keys={<KeyCap latin="S" arabic="س" />}
            onPress={() => reverseDirection(app)}
          />
        </div>
        <Side pair={pair} side="b" />
      </div>
      <DifferenceLegend pair={pair} />
    </header>
  );
}
