import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import type { Claim, Identity } from '../../../shared/model/corpus-file';
import type { RecordId } from '../../../shared/model/ids';
import type { App } from '../app';
import type { AppState, GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import {
  ClaimChanges,
  homesOf,
  joinInto,
  type Mention,
  nameOfEntry,
  writeOwn,
} from './claim-changes';
import { allClaims, type Claims, type Entry } from './known-claims';

type Rating = NonNullable<Claim['rating']>;

/** The same entries after something was waited for; a decision meanwhile may have made others of them. */
function entriesNow(state: AppState, ids: readonly string[]): Entry[] {
  const { entryOf } = allClaims(state);
  const entries = ids.map((id) => entryOf(id)).filter((entry) => entry !== undefined);
  return [...new Set(entries)];
}

/**
 * Runs a gesture on entries: their files are loaded first, and what is done is worked out on them as they
 * are then. It is on the screen before anything is sent.
 */
async function change(
  app: App,
  entries: readonly Entry[],
  make: (changes: ClaimChanges, claims: Claims, now: readonly Entry[]) => GestureLabel | null,
): Promise<boolean> {
  const ids = entries.map(({ id }) => id);
  const files: FileId[] = homesOf(entries);
  if (!(await prepareChange(app, files))) return false;
  const state = app.store.getState();
  const changes = new ClaimChanges(state, app.stamp);
  const label = make(changes, allClaims(state), entriesNow(state, ids));
  const marked = changes.marked();
  return label !== null && marked.length > 0 && runGesture(app, label, marked);
}

/** Makes one claim of several entries, whether they are claims by now or mentions of none. */
export function joinClaims(app: App, entries: readonly Entry[]): Promise<boolean> {
  return change(app, entries, (changes, claims, now) => {
    const [first] = now;
    if (first === undefined || (now.length === 1 && first.held.length > 0)) return null;
    joinInto(changes, claims, now);
    const isNew = now.every(({ held }) => held.length === 0);
    const action = isNew ? 'make-claim' : 'join-claims';
    return { action, subject: first.title, count: now.length };
  });
}

/** Makes a claim of each entry that is none yet. */
export function makeClaims(app: App, entries: readonly Entry[]): Promise<boolean> {
  const unlinked = entries.filter(({ held }) => held.length === 0);
  return change(app, unlinked, (changes, claims, now) => {
    for (const entry of now) joinInto(changes, claims, [entry]);
    return { action: 'make-claims', subject: now[0]?.title ?? '', count: now.length };
  });
}

/** Says that two entries are two claims; they are not put forward as one again. */
export function keepApart(app: App, a: Entry, b: Entry): Promise<boolean> {
  return change(app, [a, b], (changes, _, [one, two]) => {
    if (one === undefined || two === undefined) return null;
    changes.decide('not-same', nameOfEntry(one), nameOfEntry(two));
    return { action: 'keep-claims-apart', subject: two.title };
  });
}

/** Takes back one's own word that two ids are one claim, or are not. */
export function takeBackIdentity(app: App, entry: Entry, { id, verdict }: Identity) {
  return change(app, [entry], (changes) => {
    changes.removeIdentity(id);
    const action = verdict === 'same' ? 'split-claim' : 'take-back-apart';
    return { action, subject: entry.title };
  });
}

/** Says against somebody else's word that two ids are two claims. */
export function contradictIdentity(app: App, entry: Entry, a: RecordId, b: RecordId) {
  return change(app, [entry], (changes) => {
    changes.decide('not-same', a, b);
    return { action: 'keep-claims-apart', subject: entry.title };
  });
}

/** One's own decisions by which somebody's mention belongs to its claim. */
function bringing(claims: Claims, { line }: Mention): Claims['identities'] {
  return claims.identities.filter(
    ({ isOwn, verdict, a, b }) => isOwn && verdict === 'same' && (a === line.id || b === line.id),
  );
}

/** Whether it is for oneself to take a mention out of its claim. */
export function mayTakeOut(claims: Claims, mention: Mention): boolean {
  return (mention.isOwn && mention.claimId !== null) || bringing(claims, mention).length > 0;
}

/** Takes a mention out of its claim, and remembers that it is no mention of it. */
export function takeOut(app: App, entry: Entry, mention: Mention): Promise<boolean> {
  return change(app, [entry], (changes, claims, [now]) => {
    if (now === undefined || !mayTakeOut(claims, mention)) return null;
    for (const { id } of bringing(claims, mention)) changes.removeIdentity(id);
    if (mention.isOwn && mention.claimId !== null) changes.refer(mention, null);
    const claimId = now.held[0]?.claim.id ?? mention.claimId;
    if (claimId !== null) changes.decide('not-same', claimId, mention.line.id);
    return { action: 'take-out-mention', subject: mention.line.exact };
  });
}

/** Gives a claim another title, in one's own record of it. */
export async function renameClaim(app: App, entry: Entry, title: string): Promise<boolean> {
  const words = title.trim();
  if (words === '' || words === entry.title) return false;
  return change(app, [entry], (changes, _, [now]) => {
    if (now === undefined) return null;
    writeOwn(changes, now, { title: words });
    return { action: 'rename-claim', subject: words };
  });
}

/** One's own rating of an entry's claim. */
export function ownRating({ held }: Entry): Rating | undefined {
  return held.find(({ isOwn }) => isOwn)?.claim.rating;
}

/** Rates claims; what is not given stays as it was, and a first rating is of today. */
export function rateClaims(
  app: App,
  entries: readonly Entry[],
  given: Partial<Rating> & Pick<Rating, 'value'>,
): Promise<boolean> {
  return change(app, entries, (changes, _, now) => {
    for (const entry of now) {
      const known = ownRating(entry);
      const ratedOn = known?.ratedOn ?? app.stamp.now().slice(0, 'YYYY-MM-DD'.length);
      const { rationale, ...rest } = { evidence: [], ...known, ratedOn, ...given };
      const why = rationale === undefined || rationale.trim() === '' ? {} : { rationale };
      writeOwn(changes, entry, { rating: { ...rest, ...why } });
    }
    const [first] = now;
    return {
      action: 'rate-claim',
      subject: first?.title ?? '',
      label: given.value,
      count: now.length,
    };
  });
}

/** Takes one's own rating back. */
export function takeBackRating(app: App, entry: Entry): Promise<boolean> {
  return change(app, [entry], (changes, _, [now]) => {
    const own = now?.held.find(({ isOwn }) => isOwn)?.claim;
    if (own?.rating === undefined) return null;
    const { rating: _rating, ...rest } = own;
    changes.replaceClaim(rest);
    return { action: 'take-back-rating', subject: own.title };
  });
}

/** Removes what of a claim is in one's own files: its records, decisions on them, references to them. */
function removeOwn(changes: ClaimChanges, claims: Claims, { held, mentions }: Entry): void {
  const own = held.filter(({ isOwn }) => isOwn).map(({ claim }) => claim.id);
  const isGone = (id: RecordId | null) => id !== null && own.includes(id);
  for (const id of own) changes.add(corpusFileId, { type: 'remove', collection: 'claims', id });
  const decisions = claims.identities.filter(
    ({ isOwn, a, b }) => isOwn && (isGone(a) || isGone(b)),
  );
  for (const { id } of decisions) changes.removeIdentity(id);
  const references = mentions.filter(({ isOwn, claimId }) => isOwn && isGone(claimId));
  for (const mention of references) changes.refer(mention, null);
}

/** Removes one's own records of a claim; its mentions stay, and refer to it no more. */
export function removeClaim(app: App, entry: Entry): Promise<boolean> {
  return change(app, [entry], (changes, claims, [now]) => {
    if (now?.held.some(({ isOwn }) => isOwn) !== true) return null;
    removeOwn(changes, claims, now);
    return { action: 'remove-claim', subject: now.title };
  });
}
