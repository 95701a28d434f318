import type { Anchor } from '../../../shared/model/anchor';
import type { claimVerdicts } from '../../../shared/model/link';
import type { App } from '../app';
import { type AppState, findDocument } from '../app-state';
import type { LinkEnd } from '../link-end';
import { linkPlaces } from '../link-places';
import type { Mention } from './claim-changes';
import { joinClaims, keepApart } from './claim-gestures';
import { openQuestions, type Question, shownQuestion } from './known-claims';

type ClaimVerdict = (typeof claimVerdicts)[number];

/** The mentions a question is about: those that are alike, else the first of each. */
export function mentionsOfQuestion({ a, b, mentionOfA, mentionOfB }: Question) {
  return { a: mentionOfA ?? a.mentions[0], b: mentionOfB ?? b.mentions[0] };
}

function endOf(state: AppState, { documentId, line }: Mention): LinkEnd {
  const { path = '', sha256 = '' } = findDocument(state, documentId) ?? {};
  const { start, end, exact, before: prefix, after: suffix } = line;
  const target: Anchor = [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
  return { documentId, place: { path, sha256, target, annotationId: line.id }, words: exact };
}

/** Goes to the question after (`1`) or before (`-1`) the shown one. */
export function stepQuestion(app: App, step: 1 | -1): void {
  const state = app.store.getState();
  const questions = openQuestions(state);
  const shown = shownQuestion(state);
  const at = shown === undefined ? -1 : questions.indexOf(shown);
  showQuestion(app, questions[at + step] ?? questions[0]);
}

/** Shows a question. */
function showQuestion(app: App, question: Question | undefined): void {
  const ids = question === undefined ? null : { a: question.match.a, b: question.match.b };
  app.store.setState(({ claims }) => ({
    claims: { ...claims, question: ids, isReversed: false },
  }));
}

/** Turns round which of the two says it of the other. */
export function reverseQuestion(app: App): void {
  app.store.setState(({ claims }) => ({ claims: { ...claims, isReversed: !claims.isReversed } }));
}

/** Runs what a verdict means: joining, keeping apart, or a link that says how the two relate. */
async function carryOut(app: App, question: Question, verdict: ClaimVerdict, isReversed: boolean) {
  const { a, b } = question;
  if (verdict === 'same') return joinClaims(app, [a, b]);
  const mentions = mentionsOfQuestion(question);
  if (verdict === 'different' || mentions.a === undefined || mentions.b === undefined) {
    return keepApart(app, a, b);
  }
  const state = app.store.getState();
  const ends = [endOf(state, mentions.a), endOf(state, mentions.b)] as const;
  // As they stand side by side: the second speaks of the first.
  const [to, from] = isReversed ? [ends[1], ends[0]] : ends;
  return linkPlaces(app, from, to, { verdict, note: '' });
}

/** Says how the two claims that are asked about relate, and goes on to the next question at once. */
export async function answerQuestion(app: App, verdict: ClaimVerdict): Promise<void> {
  const state = app.store.getState();
  const question = shownQuestion(state);
  if (question === undefined) return;
  const questions = openQuestions(state);
  const next = questions[questions.indexOf(question) + 1] ?? questions[0];
  const done = carryOut(app, question, verdict, state.claims.isReversed);
  showQuestion(app, next === question ? undefined : next);
  await done;
}
