import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { openQuestions } from '../../state/claims/known-claims';
import { showClaimsPart } from '../../state/claims/showing-claims';
import { keyCaps } from '../../state/keys';
import { Badge } from '../../ui/Badge';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { formatNumber } from '../../ui/format-number';
import { KeyCap } from '../../ui/KeyCap';
import { NumberText } from '../../ui/NumberText';
import { ViewBar, ViewCount } from '../../ui/ViewBar';
import styles from './ClaimsBar.module.css';

/** All claims, or which of them are one; how many questions are open. */
function Parts() {
  const app = useApp();
  const { t } = useTranslation('claims');
  const part = useAppState(({ claims }) => claims.part);
  const seeking = useAppState(({ claims }) => claims.seeking);
  const questions = useAppState((state) => openQuestions(state).length);
  const isAsking = part === 'questions';
  const count = questions > 0 && (
    <Badge tone="gold">
      <NumberText value={questions} />
    </Badge>
  );
  return (
    <>
      <ChoiceGroup
        label={t('parts')}
        chosen={isAsking ? 'questions' : 'table'}
        onChoose={(id) => showClaimsPart(app, id)}
        choices={[
          {
            id: 'table',
            text: t('part.table'),
            keys: isAsking ? <KeyCap latin="Escape" /> : undefined,
          },
          {
            id: 'questions',
            text: (
              <>
                {t('part.questions')}
                {count}
              </>
            ),
            keys: isAsking ? undefined : <KeyCap {...keyCaps({ key: 'q' })} />,
          },
        ]}
      />
      {seeking === 'running' && <span className={styles.seeking}>{t('seeking')}</span>}
    </>
  );
}

interface Props {
  readonly shown?: number;
  readonly total: number;
  readonly children?: ReactNode;
}

/** What there is of claims, and the ways to look at them. */
export function ClaimsBar({ shown, total, children }: Props) {
  const { t, i18n } = useTranslation('claims');
  const counted = useCounted('claims');
  const isAll = shown === undefined || shown === total;
  return (
    <ViewBar title={t('title')}>
      <ViewCount testId="claims-count">
        {isAll
          ? counted('claims', total)
          : counted('shownOf', total, { shown: formatNumber(shown, i18n.language) })}
      </ViewCount>
      <Parts />
      {children}
    </ViewBar>
  );
}
