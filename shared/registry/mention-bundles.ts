import { difference, withChanges } from '../text/list-difference';
import { pushTo } from '../text/push-to';
import type { AnnotatedWork, AnnotationLine } from './annotation-lines';
import { referredEntity } from './entity-registry';

/** An annotation of the layer `entity`, and whose it is. */
export interface Mention {
  readonly line: AnnotationLine;
  readonly work: AnnotatedWork;
  /** It refers to no entity, but somebody else made it and its name is the entity's. */
  readonly isByName: boolean;
}

/** The layer whose annotations are mentions. */
export const entityLayer = 'entity';

/** Mentions that go the same way, whatever entities there are. Never changed, only replaced. */
export interface MentionBundle {
  /** What their spellings have in common. */
  readonly key: string;
  /** The id of the entity they refer to, whether there is one or not; `null` where they refer to none. */
  readonly entityId: string | null;
  readonly isOwn: boolean;
  readonly mentions: readonly Mention[];
}

/** All mentions of a corpus in bundles: tens of thousands in some thousands. */
export interface MentionBundles {
  readonly works: readonly AnnotatedWork[];
  readonly byId: ReadonlyMap<string, MentionBundle>;
}

const noBundles: MentionBundles = { works: [], byId: new Map() };

/** Works are never changed, only replaced. */
const known = new WeakMap<AnnotatedWork, readonly Mention[]>();

/** The mentions of a work; none in the adjudicated result, which repeats what people said. */
function mentionsOf(work: AnnotatedWork): readonly Mention[] {
  if (work.isGold) return [];
  const found = known.get(work);
  if (found !== undefined) return found;
  const mentions = work.annotations
    .filter(({ layer }) => layer === entityLayer)
    .map((line) => ({ line, work, isByName: false }));
  known.set(work, mentions);
  return mentions;
}

/**
 * Puts mentions together by name, by what they refer to and by whether they are one's own. Where a former
 * answer is given, what did not change since costs no more than a look at its place in the list.
 * @param keyOf gives the same for the same name as it did for the former answer.
 */
export function bundleMentions(
  works: readonly AnnotatedWork[],
  keyOf: (name: string) => string,
  before: MentionBundles = noBundles,
): MentionBundles {
  const changes = difference(before.works, works);
  if (changes.gone.length + changes.come.length === 0) return { ...before, works };
  const [gone, come] = [byBundle(changes.gone, keyOf), byBundle(changes.come, keyOf)];
  const byId = new Map(before.byId);
  for (const id of new Set([...gone.keys(), ...come.keys()])) {
    const mentions = withChanges(byId.get(id)?.mentions, gone.get(id), come.get(id));
    const [first] = mentions;
    if (first === undefined) byId.delete(id);
    else byId.set(id, { ...sideOf(first, keyOf), mentions });
  }
  return { works, byId };
}

function byBundle(
  works: readonly AnnotatedWork[],
  keyOf: (name: string) => string,
): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const work of works) {
    for (const mention of mentionsOf(work)) {
      const { key, entityId, isOwn } = sideOf(mention, keyOf);
      pushTo(found, `${isOwn}\n${entityId ?? ''}\n${key}`, mention);
    }
  }
  return found;
}

/** What decides which way a mention goes. */
function sideOf(
  { line, work }: Mention,
  keyOf: (name: string) => string,
): Omit<MentionBundle, 'mentions'> {
  const entityId = referredEntity(line.refersTo);
  return { key: keyOf(line.exact), entityId, isOwn: work.isOwn };
}
