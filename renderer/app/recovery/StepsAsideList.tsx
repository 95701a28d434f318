import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { useCounted } from '../../i18n/use-counted';
import type { AsideStep } from '../../state/recovery';
import { discardAside, exportAside } from '../../state/recovery';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { PathLabel } from '../../ui/PathLabel';
import { Quote } from '../../ui/Quote';
import { formatMoment } from './format-moment';
import styles from './RecoveryLists.module.css';

function StepText({ step }: { readonly step: AsideStep }) {
  const { t } = useTranslation('recovery');
  const counted = useCounted('recovery');
  const language = useLanguage();
  if (step.action === null) return <p className={styles.what}>{t('aside.damaged')}</p>;
  return (
    <div className={styles.what}>
      <p className={styles.line}>
        {step.at !== null && <bdi>{formatMoment(step.at, language)}</bdi>}
        <span className={styles.small}>{counted('aside.operations', step.operations)}</span>
      </p>
      {step.articles.map((path) => (
        <PathLabel key={path} path={path} />
      ))}
      {step.words.map((words) => (
        <Quote key={words} text={words} limit={80} />
      ))}
    </div>
  );
}

/** Steps that could not be brought into their files: to be saved, or done without. */
export function StepsAsideList() {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const steps = useAppState((state) => state.stepsAside);
  const [isAsked, setAsked] = useState(false);
  if (steps.length === 0) return null;
  const discard = () => {
    if (!isAsked) {
      setAsked(true);
      return;
    }
    const ids = steps.map(({ id }) => id);
    void discardAside(app, ids).then(() => setAsked(false));
  };
  return (
    <section className={styles.part} aria-label={t('aside.title')} data-testid="steps-aside">
      <header className={styles.head}>
        <h3 className={styles.title}>{t('aside.title')}</h3>
        <Button size="small" icon="export" onPress={() => void exportAside(app)}>
          {t('aside.export')}
        </Button>
        <Button size="small" variant={isAsked ? 'solid' : 'quiet'} onPress={discard}>
          {t(isAsked ? 'aside.sure' : 'aside.discard')}
        </Button>
      </header>
      <p className={styles.words}>{t('aside.words')}</p>
      <ul className={styles.list} data-selectable>
        {steps.map((step) => (
          <li key={step.id} className={styles.row}>
            <Icon name="info" className={styles.icon} />
            <StepText step={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}
