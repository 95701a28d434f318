import { type ArticleDate, articleDateIn } from '../../../shared/dates/article-date';
import { dayOfIso, type IsoDay } from '../../../shared/dates/calendar';
import type { Span } from '../../../shared/model/span';
import { writableDocument } from '../annotate';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import type { OpenDocument } from '../open-document';
import { segmentsOfOpen } from '../segments';

/** The day on which dates such as `أمس` lean, and who says so. */
export interface ArticleDay {
  readonly day: IsoDay;
  /** `story` and `article`: a person. `text`: it was read from the article's own first lines. */
  readonly source: 'story' | 'article' | 'text';
}

const dates = new WeakMap<OpenDocument['offsets'], { readonly date: ArticleDate | null }>();

/** The date that the first lines of an article give it; looked for once. */
function dateInText({ text, offsets }: OpenDocument): ArticleDate | null {
  const known = dates.get(offsets);
  if (known !== undefined) return known.date;
  const date = articleDateIn(text);
  dates.set(offsets, { date });
  return date;
}

/** A whole day; a month or a year is no day to lean on. */
function wholeDay(publishedAt: string | undefined): IsoDay | null {
  return publishedAt !== undefined && dayOfIso(publishedAt) !== null
    ? publishedAt.slice(0, 10)
    : null;
}

/** The date that a person gave the story in which some words stand. */
function dayOfStory(state: AppState, words: Span): IsoDay | null {
  const story = segmentsOfOpen(state).findLast(
    ({ segment, span, isMine }) =>
      isMine && segment.kind === 'story' && span.start <= words.start && words.end <= span.end,
  );
  return wholeDay(story?.segment.metadata?.publishedAt);
}

/** The day of what is open: of the story around some words, of the article, or by its own text. */
export function articleDayAt(state: AppState, words: Span): ArticleDay | null {
  const ofStory = dayOfStory(state, words);
  return ofStory === null ? articleDay(state) : { day: ofStory, source: 'story' };
}

/** The day of the open article as a whole. */
export function articleDay({ open, sessions }: AppState): ArticleDay | null {
  if (open === null) return null;
  const given = wholeDay(sessions.get(open.id)?.sidecar.metadata.publishedAt);
  if (given !== null) return { day: given, source: 'article' };
  const read = dateInText(open);
  return read === null ? null : { day: read.day, source: 'text' };
}

/** Says when the open article appeared; `null` leaves it to its text again. */
export async function setArticleDay(app: App, day: IsoDay | null): Promise<void> {
  const target = writableDocument(app);
  if (target === null || !(await prepareChange(app, [target.id]))) return;
  const sidecar = app.store.getState().sessions.get(target.id)?.sidecar;
  if (sidecar === undefined) return;
  const { publishedAt, ...rest } = sidecar.metadata;
  if ((publishedAt ?? null) === day) return;
  await runGesture(app, { action: 'date-article', subject: day ?? '' }, [
    {
      file: target.id,
      operations: [
        { type: 'set-metadata', metadata: day === null ? rest : { ...rest, publishedAt: day } },
      ],
    },
  ]);
}
