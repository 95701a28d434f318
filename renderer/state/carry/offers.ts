import { type CarriedPlace, isSure } from '../../../shared/copies/carry-annotations';
import type { Annotation } from '../../../shared/model/annotation';
import type { DocumentId, RecordId } from '../../../shared/model/ids';
import type { Operation } from '../../../shared/operations/operation';
import { findMine } from '../annotate';
import { type App, closeDialog, showDialog } from '../app';
import { prepareChange, runGesture } from '../changes';
import { openCopiesOf, type ReadCopy } from '../copies/known-copies';
import { carriersOf, copyTextOf } from '../copies/open-copies';
import type { OpenDocument } from '../open-document';
import { type CarrySource, carriedRecord } from './carried-record';
import { carriedRelations } from './carried-relations';
import { changedRecord } from './changed-originals';
import { annotationKey, kinIn } from './origins';
import { sourceSpan } from './source-span';

/** What can be done for a copy with an annotation of the open article. */
export interface CarryOffer {
  readonly documentId: DocumentId;
  /** `change`: it was carried there, and was changed here since. */
  readonly kind: 'carry' | 'change';
  readonly place: CarriedPlace;
  /** Whether it is chosen before anybody looked: the words are the same. */
  readonly isSure: boolean;
  /** The exact words there. */
  readonly words: string;
  readonly record: Annotation;
}

/** All that can be done for the copies with one annotation. */
export interface CarryOffers {
  /** The words of the annotation. */
  readonly words: string;
  readonly offers: readonly CarryOffer[];
  /** Copies that say it already, in the same words or others. */
  readonly settled: number;
  /** Copies in which its words do not stand. */
  readonly missing: number;
}

type Outcome = CarryOffer | 'settled' | 'missing';

function outcomeFor(app: App, open: OpenDocument, read: ReadCopy, annotation: Annotation): Outcome {
  const { sessions } = app.store.getState();
  const mine = sessions.get(open.id)?.sidecar;
  const there = sessions.get(read.copy.other)?.sidecar;
  const where = sourceSpan(copyTextOf(open), annotation);
  const place = where === null ? null : carriersOf(open, read).here.carry(where);
  const isKnown = there?.document.sha256 === read.sha256;
  if (mine === undefined || there === undefined || place === null || !isKnown) return 'missing';
  const source: CarrySource = {
    annotation,
    annotator: mine.annotator,
    path: open.path,
    revision: mine.revision,
  };
  const words = read.text.text.slice(place.span.start, place.span.end);
  const rest = { documentId: read.copy.other, place, isSure: isSure(place), words };
  const carried = kinIn(there).get(annotationKey(open.path, annotation.id));
  if (carried !== undefined) {
    const record = changedRecord(app, { carried, source, place }, read.text);
    return record === null ? 'settled' : { ...rest, kind: 'change', record };
  }
  const record = carriedRecord(app, source, place, read.text);
  const isFromThere = annotation.origin.path === there.document.path;
  return isFromThere || hasTwin(there.annotations, record)
    ? 'settled'
    : { ...rest, kind: 'carry', record };
}

function hasTwin(annotations: readonly Annotation[], { layer, target }: Annotation): boolean {
  const [{ start, end }] = target;
  return annotations.some(
    (one) => one.layer === layer && one.target[0].start === start && one.target[0].end === end,
  );
}

/** What can be done for the copies of the open article with one's own annotation. */
export function carryOffers(app: App, id: RecordId): CarryOffers | null {
  const state = app.store.getState();
  const annotation = findMine(state, id);
  const copies = openCopiesOf(state);
  const { open } = state;
  if (open === null || annotation === undefined || copies === null) return null;
  const outcomes = copies.read.map((read) => outcomeFor(app, open, read, annotation));
  const count = (what: Outcome) => outcomes.filter((outcome) => outcome === what).length;
  return {
    words: annotation.target[1].exact,
    offers: outcomes.filter((outcome) => typeof outcome === 'object'),
    settled: count('settled'),
    missing: count('missing'),
  };
}

/** Asks for which copies the selected annotation is to hold. */
export async function startCarrying(app: App): Promise<void> {
  const state = app.store.getState();
  const annotation = findMine(state, state.selectedAnnotation);
  const files = openCopiesOf(state)?.read.map(({ copy }) => copy.other) ?? [];
  if (annotation === undefined || !(await prepareChange(app, files))) return;
  showDialog(app, { kind: 'carry', id: annotation.id });
}

/** What an offer does to its copy; relations to what was carried there before go along. */
function operationsOf(app: App, { documentId, kind, record }: CarryOffer): Operation[] {
  if (kind === 'change') return [{ type: 'replace', collection: 'annotations', record }];
  const { open, sessions } = app.store.getState();
  const here = open === null ? undefined : sessions.get(open.id)?.sidecar;
  const there = sessions.get(documentId)?.sidecar;
  const isKnown = here !== undefined && there !== undefined;
  return [
    { type: 'add', collection: 'annotations', record },
    ...(isKnown ? carriedRelations(app, [here], there, [record]) : []),
  ];
}

/** Carries an annotation to the chosen copies, none of which need be open, as one gesture. */
export async function carryTo(app: App, offers: readonly CarryOffer[]): Promise<void> {
  const [first] = offers;
  if (first === undefined) return;
  closeDialog(app);
  if (
    !(await prepareChange(
      app,
      offers.map(({ documentId }) => documentId),
    ))
  )
    return;
  await runGesture(
    app,
    { action: 'carry-to-copies', subject: first.record.target[1].exact, count: offers.length },
    offers.map((offer) => ({ file: offer.documentId, operations: operationsOf(app, offer) })),
  );
}
