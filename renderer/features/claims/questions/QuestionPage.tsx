import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diffWords } from '../../../../shared/text/diff-words';
import { useAppState } from '../../../hooks/use-app';
import { useLoadAhead } from '../../../hooks/use-load-ahead';
import { mentionsOfQuestion } from '../../../state/claims/answering';
import { homesOf } from '../../../state/claims/claim-changes';
import {
  allClaims,
  type Entry,
  openQuestions,
  type Question,
  shownQuestion,
} from '../../../state/claims/known-claims';
import { EmptyState } from '../../../ui/EmptyState';
import { ClaimsBar } from '../ClaimsBar';
import { AnswerBar } from './AnswerBar';
import styles from './QuestionPage.module.css';
import { QuestionSide } from './QuestionSide';
import { Reasons } from './Reasons';

function wordsOf(entry: Entry, mention: Entry['mentions'][number] | undefined) {
  return mention?.line ?? { before: '', exact: entry.title, after: '' };
}

function Sides({ question }: { readonly question: Question }) {
  const { a, b } = question;
  useLoadAhead(homesOf([a, b]));
  const mentions = mentionsOfQuestion(question);
  const [inA, inB] = [wordsOf(a, mentions.a), wordsOf(b, mentions.b)];
  const changes = useMemo(() => diffWords(inA.exact, inB.exact), [inA.exact, inB.exact]);
  const of = (kind: 'gone' | 'new') =>
    changes.filter((one) => one.kind === 'same' || one.kind === kind);
  return (
    <div className={styles.sides}>
      <QuestionSide entry={a} mention={mentions.a} line={inA} stretches={of('gone')} />
      <QuestionSide entry={b} mention={mentions.b} line={inB} stretches={of('new')} />
    </div>
  );
}

/** Two claims side by side: are they one, or how do they relate? */
export function QuestionPage() {
  const { t } = useTranslation('claims');
  const total = useAppState((state) => allClaims(state).entries.length);
  const seeking = useAppState(({ claims }) => claims.seeking);
  const question = useAppState(shownQuestion);
  const hasSome = useAppState((state) => openQuestions(state).length > 0);
  return (
    <div className={styles.page} data-testid="claim-question">
      <ClaimsBar total={total} />
      {!hasSome && (
        <EmptyState icon="claims" title={t(seeking === 'done' ? 'noQuestions' : 'seeking')}>
          {seeking === 'done' ? t('noQuestionsWords') : undefined}
        </EmptyState>
      )}
      {question !== undefined && (
        <>
          <div className={styles.scroller}>
            <Reasons question={question} />
            <Sides question={question} />
          </div>
          <AnswerBar question={question} />
        </>
      )}
    </div>
  );
}
