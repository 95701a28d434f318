import { useTranslation } from 'react-i18next';
import type { FigurePair } from '../../../../shared/claims/claim-likeness';
import { unitName } from '../../../../shared/claims/units';
import { useCounted } from '../../../i18n/use-counted';
import type { Question } from '../../../state/claims/known-claims';
import { Badge } from '../../../ui/Badge';
import { formatNumber, formatPercent } from '../../../ui/format-number';
import styles from './QuestionPage.module.css';

function Figures({ pair }: { readonly pair: FigurePair }) {
  const { t, i18n } = useTranslation('claims');
  const numbers = (values: readonly number[]) =>
    values.map((value) => formatNumber(value, i18n.language)).join(t('comma'));
  const unit = pair.isPercent ? '%' : unitName(pair.unit);
  return (
    <Badge tone={pair.isSame ? 'malachite' : 'gold'}>
      {unit !== '' && (
        <span>
          <bdi>{unit}</bdi>:
        </span>
      )}
      {pair.isSame
        ? t('sameFigure', { value: numbers(pair.a) })
        : t('otherFigure', { a: numbers(pair.a), b: numbers(pair.b) })}
    </Badge>
  );
}

/** What speaks for two claims being one: how alike their words are, and their figures. */
export function Reasons({ question: { match } }: { readonly question: Question }) {
  const { t, i18n } = useTranslation('claims');
  const counted = useCounted('claims');
  const percent = formatPercent(match.score, i18n.language);
  return (
    <p className={styles.reasons}>
      <strong>{t('alike', { percent })}</strong>
      <span>{counted('sharedWords', match.sharedStems.length)}</span>
      {match.sharedEntities.length > 0 && (
        <span>{counted('sharedEntities', match.sharedEntities.length)}</span>
      )}
      {match.figures.map((pair) => (
        <Figures key={`${pair.unit} ${pair.isPercent}`} pair={pair} />
      ))}
    </p>
  );
}
