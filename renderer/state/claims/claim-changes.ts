import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import type { Claim, Identity } from '../../../shared/model/corpus-file';
import type { RecordId, Stamp } from '../../../shared/model/ids';
import type { MarkedOperations } from '../../../shared/operations/history';
import type { Operation } from '../../../shared/operations/operation';
import { refersToClaim } from '../../../shared/registry/claim-mentions';
import { pushTo } from '../../../shared/text/push-to';
import type { AppState } from '../app-state';
import type { Claims, Entry } from './known-claims';

export type Mention = Entry['mentions'][number];

/** Operations of one gesture, gathered by file. */
export class ClaimChanges {
  private readonly byFile = new Map<FileId, Operation[]>();

  constructor(
    private readonly state: Pick<AppState, 'sessions'>,
    private readonly stamp: Stamp,
  ) {}

  add(file: FileId, operation: Operation): void {
    pushTo(this.byFile, file, operation);
  }

  /** A new claim of one's own. */
  addClaim(title: string, rest: Partial<Claim> = {}): RecordId {
    const now = this.stamp.now();
    const record = { id: this.stamp.newId(), title, ...rest, createdAt: now, updatedAt: now };
    this.add(corpusFileId, { type: 'add', collection: 'claims', record });
    return record.id;
  }

  replaceClaim(claim: Claim): void {
    const record = { ...claim, updatedAt: this.stamp.now() };
    this.add(corpusFileId, { type: 'replace', collection: 'claims', record });
  }

  /** A decision on two ids, unless they are one id. */
  decide(verdict: Identity['verdict'], a: RecordId, b: RecordId): void {
    if (a === b) return;
    const now = this.stamp.now();
    const stored = { id: this.stamp.newId(), createdAt: now, updatedAt: now };
    const record: Identity = { ...stored, kind: 'claim', verdict, a, b };
    this.add(corpusFileId, { type: 'add', collection: 'identities', record });
  }

  removeIdentity(id: RecordId): void {
    this.add(corpusFileId, { type: 'remove', collection: 'identities', id });
  }

  /** Links one's own mention to a claim, or to none. */
  refer({ documentId, line }: Mention, claimId: RecordId | null): void {
    const annotations = this.state.sessions.get(documentId)?.sidecar.annotations ?? [];
    const known = annotations.find(({ id }) => id === line.id);
    if (known === undefined) return;
    const { refersTo: _, ...rest } = known;
    const refersTo = claimId === null ? {} : { refersTo: refersToClaim(claimId) };
    const record = { ...rest, ...refersTo, updatedAt: this.stamp.now() };
    this.add(documentId, { type: 'replace', collection: 'annotations', record });
  }

  marked(): MarkedOperations[] {
    return [...this.byFile].map(([file, operations]) => ({ file, operations }));
  }
}

/** The id by which decisions name an entry: that of a claim, else of what its mentions refer to. */
export function nameOfEntry({ held, mentions, id }: Entry): RecordId {
  const first = mentions[0];
  return held[0]?.claim.id ?? first?.claimId ?? first?.line.id ?? id;
}

/** The articles in whose sidecars one's own mentions stand. */
export function homesOf(entries: readonly Entry[]): FileId[] {
  const own = entries.flatMap(({ mentions }) => mentions.filter(({ isOwn }) => isOwn));
  return [corpusFileId, ...new Set(own.map(({ documentId }) => documentId))];
}

/** One's own decisions that two of these entries are two. */
function ownRefusals(claims: Claims, entries: readonly Entry[]): RecordId[] {
  const among = new Set(entries.map(({ id }) => id));
  return claims.identities
    .filter(({ isOwn, verdict }) => isOwn && verdict === 'not-same')
    .filter(({ a, b }) => {
      const [one, two] = [claims.entryOf(a), claims.entryOf(b)];
      return one !== undefined && two !== undefined && among.has(one.id) && among.has(two.id);
    })
    .map(({ id }) => id);
}

/** Brings mentions that are linked to no claim to one: one's own refer to it, of others it is said. */
function bring(changes: ClaimChanges, { mentions }: Entry, claimId: RecordId): void {
  const named = new Set<RecordId>();
  for (const mention of mentions) {
    if (mention.isOwn) changes.refer(mention, claimId);
    else named.add(mention.claimId ?? mention.line.id);
  }
  for (const id of named) changes.decide('same', claimId, id);
}

/**
 * Makes one claim of entries: of the first that is a claim, one's own before others', or a new one
 * where none is. One's own word that two of them are two is taken back.
 */
export function joinInto(changes: ClaimChanges, claims: Claims, entries: readonly Entry[]): void {
  const all = entries.flatMap((entry) => entry.held.map((held) => ({ entry, held })));
  const target = all.find(({ held }) => held.isOwn) ?? all[0];
  const claimId = target?.held.claim.id ?? changes.addClaim(entries[0]?.title ?? '');
  for (const id of ownRefusals(claims, entries)) changes.removeIdentity(id);
  for (const entry of entries) {
    if (entry === target?.entry) continue;
    if (entry.held.length > 0) changes.decide('same', claimId, nameOfEntry(entry));
    else bring(changes, entry, claimId);
  }
}

/** One's own record of an entry's claim; made where there is none, with what it is to hold. */
export function writeOwn(changes: ClaimChanges, entry: Entry, change: Partial<Claim>): void {
  const own = entry.held.find(({ isOwn }) => isOwn)?.claim;
  if (own !== undefined) {
    changes.replaceClaim({ ...own, ...change });
    return;
  }
  const claimId = changes.addClaim(entry.title, change);
  if (entry.held.length > 0) changes.decide('same', claimId, nameOfEntry(entry));
  else bring(changes, entry, claimId);
}
