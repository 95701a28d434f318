import { useTranslation } from 'react-i18next';
import type { ClusterDecision } from '../../../../shared/model/corpus-file';
import { useAppState } from '../../../hooks/use-app';
import type { ReviewedCluster } from '../../../state/copies/clusters';
import { useArticles } from '../use-articles';
import styles from './OthersDecisions.module.css';

function pathsIn(decision: ClusterDecision): string[] {
  if (decision.kind === 'canonical') return [decision.article.path];
  return [decision.a.path, decision.b.path];
}

/** What others decided on the articles of a cluster; theirs stays theirs. */
export function OthersDecisions({ cluster }: { readonly cluster: ReviewedCluster }) {
  const { t } = useTranslation('copies');
  const others = useAppState(({ corpusWork }) => corpusWork.others);
  const documentIds = useAppState(({ copies }) => copies.list?.documentIds);
  const articles = useArticles();
  const paths = new Set(
    [...cluster.members, ...cluster.cut.map(({ article }) => article)].flatMap((article) => {
      const id = documentIds?.[article];
      return (id === undefined ? undefined : articles.get(id)?.path) ?? [];
    }),
  );
  const said = others.flatMap(({ annotator, clusterDecisions }) =>
    clusterDecisions
      .filter((decision) => pathsIn(decision).every((path) => paths.has(path)))
      .map((decision) => ({ annotator, decision })),
  );
  if (said.length === 0) return null;
  const words = { canonical: 'canonical', cut: 'cut', merge: 'merge' } as const;
  return (
    <ul className={styles.others}>
      {said.map(({ annotator, decision }) => (
        <li key={decision.id}>
          <bdi>{t('cluster.saidBy', { annotator })}</bdi>: {t(`cluster.${words[decision.kind]}`)}{' '}
          <bdi>{pathsIn(decision)[0]}</bdi>
        </li>
      ))}
    </ul>
  );
}
