import {
  type Codebook,
  findLabel,
  findLayer,
  type RelationEnd,
  type RelationType,
} from '../model/codebook';
import type { Stamp } from '../model/ids';
import { addLabel, dropLabel } from './edit-codebook';
import { isKnownPlace, type LabelPlace } from './label-place';
import type { Migration } from './migrations';

/** What becomes of a label, or of one that the codebook doesn't know but annotations have. */
export type Retirement =
  /** Its annotations get another label; the label itself is no more. */
  | { readonly kind: 'merge'; readonly into: LabelPlace }
  /** The label goes to another layer with its annotations. */
  | { readonly kind: 'move'; readonly layer: string }
  /** Its annotations stay, without a label. */
  | { readonly kind: 'remove' };

/** Where annotations of a label go. */
function targetOf(from: { layer: string; label: string }, retirement: Retirement): LabelPlace {
  if (retirement.kind === 'merge') return retirement.into;
  if (retirement.kind === 'move') return { layer: retirement.layer, label: from.label };
  return { layer: from.layer, label: null };
}

/** Why a label can't be retired so; `null` where it can. */
export function whyNotRetire(
  codebook: Codebook,
  from: { readonly layer: string; readonly label: string },
  retirement: Retirement,
): 'same-place' | 'unknown-target' | 'id-taken' | null {
  const to = targetOf(from, retirement);
  if (to.layer === from.layer && to.label === from.label) return 'same-place';
  const isThere = findLayer(codebook, to.layer) !== undefined;
  if (retirement.kind === 'move') {
    const { label } = from;
    if (!isThere || findLabel(codebook, from.layer, label) === undefined) return 'unknown-target';
    return findLabel(codebook, to.layer, label) === undefined ? null : 'id-taken';
  }
  if (retirement.kind === 'merge') return isKnownPlace(codebook, to) ? null : 'unknown-target';
  return null;
}

/** What relations may lead from and to, after a label went elsewhere; one that is no more stays named. */
function withEnds(relation: RelationType, from: LabelPlace, to: LabelPlace): RelationType {
  const { label } = to;
  if (label === null) return relation;
  const follow = (end: RelationEnd): RelationEnd =>
    end.layer === from.layer && end.label === from.label ? { ...end, layer: to.layer, label } : end;
  return {
    ...relation,
    ...(relation.from === undefined ? {} : { from: relation.from.map(follow) }),
    ...(relation.to === undefined ? {} : { to: relation.to.map(follow) }),
  };
}

/**
 * Merges, moves or removes a label, and records where its annotations go: each annotator's own
 * sidecars follow by that record (`migrateSidecar`).
 * @throws where `whyNotRetire` says why not.
 */
export function retireLabel(
  codebook: Codebook,
  from: { readonly layer: string; readonly label: string },
  retirement: Retirement,
  by: { readonly stamp: Stamp; readonly name: string },
): Codebook {
  const why = whyNotRetire(codebook, from, retirement);
  if (why !== null) throw new Error(`can't ${retirement.kind} ${from.layer}/${from.label}: ${why}`);
  const to = targetOf(from, retirement);
  const label = findLabel(codebook, from.layer, from.label);
  const left = dropLabel(codebook, from.layer, from.label);
  const next =
    retirement.kind === 'move' && label !== undefined ? addLabel(left, to.layer, label) : left;
  const record: Migration = {
    id: by.stamp.newId(),
    kind: retirement.kind,
    from: { layer: from.layer, label: from.label },
    to: { layer: to.layer, label: to.label },
    at: by.stamp.now(),
    by: by.name,
  };
  const relations = codebook.relations.map((relation) => withEnds(relation, from, to));
  return { ...next, relations, migrations: [...codebook.migrations, record] };
}
