import type { CarriedPlace } from '../../../shared/copies/carry-annotations';
import type { Annotation } from '../../../shared/model/annotation';
import type { Sidecar } from '../../../shared/model/sidecar';
import { isSameValue } from '../../../shared/sidecar/same-value';
import { writableDocument } from '../annotate';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { runGesture } from '../changes';
import { openCopiesOf, type ReadCopy } from '../copies/known-copies';
import { carriersOf, copyTextOf } from '../copies/open-copies';
import { mayChangeLayer } from '../layers';
import type { OpenDocument } from '../open-document';
import { type CarrySource, type TargetText, takenOverRecord } from './carried-record';
import { sourceSpan } from './source-span';

/** A carried annotation of which the original was changed after it was carried. */
export interface ChangedOriginal {
  readonly carried: Annotation;
  readonly source: CarrySource;
  readonly place: CarriedPlace;
}

/**
 * The carried annotation with what its original says now; `null` where that is nothing new. What a
 * person changed in the copy after the original was changed stands.
 */
export function changedRecord(
  app: App,
  { carried, source, place }: ChangedOriginal,
  to: TargetText,
): Annotation | null {
  const isNewer =
    source.revision > (carried.origin.revision ?? 0) &&
    source.annotation.updatedAt > carried.updatedAt;
  if (!isNewer) return null;
  const record = takenOverRecord(app, carried, source, place, to);
  const says = ({ label, refersTo, attributes, target: [{ start, end }] }: Annotation) => {
    return { label, refersTo, attributes, start, end };
  };
  return isSameValue(says(record), says(carried)) ? null : record;
}

/** The originals of one's own carried annotations in the open article that were found on its copies. */
function originalsOf(state: AppState): ChangedOriginal[] {
  const { open, sessions } = state;
  const copies = openCopiesOf(state);
  const mine = open === null ? undefined : sessions.get(open.id)?.sidecar;
  if (open === null || mine === undefined || !copies?.read.length) return [];
  const carried = mine.annotations.filter(({ origin }) => origin.kind === 'copied');
  if (carried.length === 0) return [];
  return copies.read.flatMap((read) => {
    const own = sessions.get(read.copy.other)?.sidecar;
    const works = [...(own === undefined ? [] : [own]), ...read.others];
    return works.flatMap((work) => originalsIn(work, read, open, carried));
  });
}

/** The originals of carried annotations in somebody's work on a copy. */
function originalsIn(
  { document: { path, sha256 }, annotator, revision, annotations }: Sidecar,
  read: ReadCopy,
  open: OpenDocument,
  carried: readonly Annotation[],
): ChangedOriginal[] {
  if (sha256 !== read.sha256) return [];
  return carried.flatMap((one): ChangedOriginal[] => {
    const isFrom = one.origin.path === path;
    const annotation = isFrom && annotations.find(({ id }) => id === one.origin.id);
    if (!annotation) return [];
    const where = sourceSpan(read.text, annotation);
    const place = where === null ? null : carriersOf(open, read).there.carry(where);
    if (place === null) return [];
    return [{ carried: one, source: { annotation, annotator, path, revision }, place }];
  });
}

/** Those of the open article's carried annotations whose originals say something else now. */
export function changedOriginals(app: App): ChangedOriginal[] {
  const { open } = app.store.getState();
  if (open === null) return [];
  const to = copyTextOf(open);
  return originalsOf(app.store.getState()).filter((one) => changedRecord(app, one, to) !== null);
}

/** Says of a carried annotation what its original says now, or leaves it as it is for good. */
export async function settleChangedOriginal(
  app: App,
  changed: ChangedOriginal,
  choice: 'take-over' | 'leave',
): Promise<void> {
  const open = writableDocument(app);
  const { carried, source } = changed;
  if (open === null || !mayChangeLayer(app, carried.layer)) return;
  const left = {
    ...carried,
    origin: { ...carried.origin, revision: source.revision },
    updatedAt: app.stamp.now(),
  };
  const record = choice === 'leave' ? left : changedRecord(app, changed, copyTextOf(open));
  if (record === null) return;
  const { layer, label } = record;
  const action = choice === 'leave' ? 'leave-original' : 'take-over-original';
  await runGesture(app, { action, subject: record.target[1].exact, layer, label }, [
    { file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] },
  ]);
}
