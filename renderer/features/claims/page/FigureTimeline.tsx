import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../../shared/model/ids';
import {
  type FigureLine,
  type FigureStep,
  figuresOverTime,
} from '../../../../shared/registry/claim-figures';
import { appearanceOf } from '../../../../shared/registry/mention-appearance';
import { useApp, useAppState } from '../../../hooks/use-app';
import { claimArticles, type Entry } from '../../../state/claims/known-claims';
import { openMention } from '../../../state/claims/showing-claims';
import { Badge } from '../../../ui/Badge';
import { formatNumber } from '../../../ui/format-number';
import { publishedWords } from '../../../ui/published-words';
import styles from './FigureTimeline.module.css';

type Step = FigureStep<DocumentId>;
type Line = FigureLine<DocumentId>;

/** How the figure went on from the one before, in numbers: 15 → 31. */
function Change({ step, before }: { readonly step: Step; readonly before: Step | undefined }) {
  const { t, i18n } = useTranslation('claims');
  if (step.change === 'first') return <Badge tone="malachite">{t('figure.first')}</Badge>;
  if (step.change !== 'changed' || before === undefined) return null;
  const numbers = (values: readonly number[]) =>
    values.map((value) => formatNumber(value, i18n.language)).join(t('comma'));
  return (
    <Badge tone="gold">
      {t('figure.changed', { from: numbers(before.values), to: numbers(step.values) })}
    </Badge>
  );
}

function StepItem({ line, at }: { readonly line: Line; readonly at: number }) {
  const app = useApp();
  const { t, i18n } = useTranslation('claims');
  const articleOf = useAppState(claimArticles);
  const step = line.steps[at] as Step;
  const article = articleOf(step.mention.documentId);
  const { outlet = article.title } = appearanceOf(step.mention, article);
  const largest = Math.max(...line.steps.flatMap(({ values }) => values), 1);
  const share = Math.max(...step.values, 0) / largest;
  return (
    <li className={styles.step} data-change={step.change}>
      <span className={styles.facts}>
        <bdi className={styles.date}>
          {step.day === null ? t('undated') : publishedWords(step.day, i18n.language)}
        </bdi>
        <bdi>{outlet}</bdi>
      </span>
      <button
        type="button"
        className={styles.figure}
        title={t('openMention')}
        onClick={() => void openMention(app, step.mention)}
      >
        <bdi>{step.words.join('، ')}</bdi>
      </button>
      <Change step={step} before={line.steps[at - 1]} />
      <span
        className={styles.measure}
        style={{ '--share': share } as CSSProperties}
        aria-hidden="true"
      />
    </li>
  );
}

/** The figures of a claim in the order in which they were claimed, each unit by itself. */
export function FigureTimeline({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('claims');
  const articleOf = useAppState(claimArticles);
  const lines = useMemo(() => figuresOverTime(entry, articleOf), [entry, articleOf]);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="figures-heading">
      <h2 id="figures-heading" className={styles.heading}>
        {t('figuresHeading')}
      </h2>
      {lines.map((line) => (
        <ol key={`${line.unit} ${line.isPercent}`} className={styles.line} data-testid="figures">
          {line.steps.map((step, at) => (
            <StepItem key={`${step.mention.line.id} ${step.values.join()}`} line={line} at={at} />
          ))}
        </ol>
      ))}
    </section>
  );
}
