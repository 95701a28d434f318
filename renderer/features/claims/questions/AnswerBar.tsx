import { useTranslation } from 'react-i18next';
import { claimVerdicts } from '../../../../shared/model/link';
import { useApp, useAppState } from '../../../hooks/use-app';
import { answerQuestion, stepQuestion } from '../../../state/claims/answering';
import { openQuestions, type Question } from '../../../state/claims/known-claims';
import { keyCaps } from '../../../state/keys';
import { isDirected } from '../../../state/link-end';
import { verdictKeys } from '../../../state/verdict-keys';
import { Button } from '../../../ui/Button';
import { formatNumber } from '../../../ui/format-number';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './QuestionPage.module.css';

/** The answers with their keys; the next question is there at once. */
export function AnswerBar({ question }: { readonly question: Question }) {
  const app = useApp();
  const { t, i18n } = useTranslation('claims');
  const isReversed = useAppState(({ claims }) => claims.isReversed);
  const questions = useAppState(openQuestions);
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <footer className={styles.bar} data-foot-bar>
      <fieldset className={styles.verdicts} aria-label={t('answer')}>
        {claimVerdicts.map((verdict) => (
          <Button
            key={verdict}
            keys={<KeyCap {...keyCaps(verdictKeys[verdict])} />}
            onPress={() => void answerQuestion(app, verdict)}
          >
            {t(verdict, { ns: 'verdicts', context: 'claim' })}
            {isDirected(verdict) && (
              <Icon name={isReversed ? 'arrow-back' : 'arrow-forward'} size={16} />
            )}
          </Button>
        ))}
      </fieldset>
      <div className={styles.position}>
        <span role="status" data-testid="question-position">
          {t('position', {
            place: number(questions.indexOf(question) + 1),
            total: number(questions.length),
          })}
        </span>
        <IconButton
          icon="chevron-end"
          size="small"
          placement="top"
          label={t('nextQuestion')}
          keys={<KeyCap latin="Alt ArrowDown" />}
          onPress={() => stepQuestion(app, 1)}
        />
        <span className={styles.hint}>{t(isReversed ? 'firstSpeaks' : 'secondSpeaks')}</span>
        <KeyCap {...keyCaps({ key: 's' })} />
      </div>
    </footer>
  );
}
