import { useTranslation } from 'react-i18next';
import { type ArticleVerdict, articleVerdicts } from '../../../../shared/model/link';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { decide, directionNow, takeBack } from '../../../state/copies/deciding';
import type { Direction } from '../../../state/copies/direction';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { verdictsOn } from '../../../state/copies/passage-words';
import { currentIndex, pairQueue } from '../../../state/copies/review';
import { backToPair, choosePassage, stepPair, stepPassage } from '../../../state/copies/reviewing';
import { keyCaps } from '../../../state/keys';
import { verdictKeys } from '../../../state/verdict-keys';
import { Button } from '../../../ui/Button';
import { ChoiceGroup } from '../../../ui/ChoiceGroup';
import { formatNumber } from '../../../ui/format-number';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { useServed } from './use-served';
import styles from './VerdictBar.module.css';
import { WhyField } from './WhyField';

interface Said {
  readonly annotator: string;
  readonly isMine: boolean;
  readonly verdict: string;
  readonly note: string | undefined;
}

/** What was said of the pair, or of the chosen passage: one's own word first. */
function useSaid(pair: LoadedPair): readonly Said[] {
  const passage = useAppState(({ review }) => pair.passages[review.passage ?? -1]);
  const found = useAppState(pairQueue);
  const current = useAppState(currentIndex);
  const work = useAppState(({ corpusWork }) => corpusWork);
  if (passage !== undefined) {
    return verdictsOn(work, passage).map(({ verdict: { verdict, note }, annotator, isMine }) => {
      return { annotator, isMine, verdict, note };
    });
  }
  return (found?.verdicts.get(current ?? -1) ?? []).map(({ link, annotator, isMine }) => {
    return { annotator, isMine, verdict: link.verdict, note: link.note };
  });
}

/** The articles as a whole, or passage by passage. */
function Scope({ pair }: { readonly pair: LoadedPair }) {
  const app = useApp();
  const { t, i18n } = useTranslation('copies');
  const passage = useAppState(({ review }) => review.passage);
  const total = pair.passages.length;
  const number = (value: number) => formatNumber(value, i18n.language);
  if (total === 0) return null;
  return (
    <ChoiceGroup
      label={t('scope')}
      choices={[
        {
          id: 'articles',
          text: t('wholeArticles'),
          keys: passage === null ? undefined : <KeyCap latin="Escape" />,
        },
        {
          id: 'passages',
          text:
            passage === null
              ? t('onePassage')
              : t('passageOf', { place: number(passage + 1), total: number(total) }),
          keys: <KeyCap {...keyCaps({ key: '.' })} />,
        },
      ]}
      chosen={passage === null ? 'articles' : 'passages'}
      onChoose={(id) => (id === 'articles' ? choosePassage(app, null) : stepPassage(app, 1, total))}
    />
  );
}

/** Which place in the queue the pair has, and the ways to its neighbours. */
function Position() {
  const app = useApp();
  const { t, i18n } = useTranslation('copies');
  const queue = useAppState((state) => pairQueue(state)?.queue);
  const current = useAppState(currentIndex);
  const hasBack = useAppState(({ review }) => review.behind.length > 0);
  const place = current === null ? -1 : (queue?.indexOf(current) ?? -1);
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <div className={styles.position}>
      <IconButton
        icon="undo"
        size="small"
        placement="top"
        label={t('back')}
        keys={<KeyCap latin="Backspace" />}
        isDisabled={!hasBack}
        onPress={() => backToPair(app)}
      />
      <span role="status" data-testid="position">
        {place === -1
          ? t('notInQueue')
          : t('position', { place: number(place + 1), total: number(queue?.length ?? 0) })}
      </span>
      <IconButton
        icon="chevron-end"
        size="small"
        placement="top"
        label={t('next')}
        keys={<KeyCap latin="Alt ArrowDown" />}
        onPress={() => stepPair(app, 1)}
      />
    </div>
  );
}

/** For how many other pairs a verdict on the chosen passage holds. */
function Served({ pair }: { readonly pair: LoadedPair }) {
  const counted = useCounted('copies');
  const others = useServed(pair);
  return others === null ? null : (
    <span className={styles.served}>{counted('serves', others)}</span>
  );
}

/** How the two articles relate: the verdicts with their keys, what was said, and why. */
export function VerdictBar({ pair }: { readonly pair: LoadedPair }) {
  const app = useApp();
  const { t } = useTranslation('copies');
  const isPassage = useAppState(({ review }) => review.passage !== null);
  const scope = isPassage ? 'passage' : 'article';
  const excerpt = useAppState((state) => directionNow(state, pair, 'excerpt'));
  const update = useAppState((state) => directionNow(state, pair, 'update'));
  const directions: Partial<Record<ArticleVerdict, Direction>> = { excerpt, update };
  const said = useSaid(pair);
  const mine = said.find(({ isMine }) => isMine);
  return (
    <footer className={styles.bar} data-foot-bar>
      <fieldset
        className={styles.verdicts}
        aria-label={t(isPassage ? 'passageVerdict' : 'verdict')}
      >
        {articleVerdicts.map((verdict) => (
          <Button
            key={verdict}
            isPressed={verdict === mine?.verdict}
            className={verdict === mine?.verdict ? styles.given : undefined}
            keys={<KeyCap {...keyCaps(verdictKeys[verdict])} />}
            onPress={() => void decide(app, verdict)}
          >
            {t(verdict, { ns: 'verdicts', context: scope })}
            {directions[verdict] !== undefined && (
              <Icon
                name={directions[verdict] === 'a-to-b' ? 'arrow-back' : 'arrow-forward'}
                size={16}
              />
            )}
          </Button>
        ))}
      </fieldset>
      <div className={styles.line}>
        <Scope pair={pair} />
        <WhyField said={mine?.note} />
        {said.map(({ annotator, isMine, verdict, note }) => (
          <span key={annotator} className={styles.said} data-said={verdict}>
            <bdi>
              {t(isMine ? 'mine' : 'saidBy', {
                annotator,
                verdict: t(verdict, { ns: 'verdicts', context: scope }),
              })}
            </bdi>
            {note !== undefined && <bdi className={styles.note}>«{note}»</bdi>}
          </span>
        ))}
        {mine !== undefined && (
          <Button
            size="small"
            variant="quiet"
            keys={<KeyCap latin="Delete" />}
            onPress={() => void takeBack(app)}
          >
            {t('takeBack')}
          </Button>
        )}
        <span className={styles.gap} />
        <Served pair={pair} />
        <Position />
      </div>
    </footer>
  );
}
