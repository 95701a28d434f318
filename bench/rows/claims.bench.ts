import { test } from '@playwright/test';
import { filterClaims, linesOfClaims, sortClaims } from '../../renderer/state/claims/claim-list';
import { noClaimFilter } from '../../renderer/state/claims/claims-state';
import type { DocumentId } from '../../shared/model/ids';
import type { MentionWork } from '../../shared/registry/claim-mentions';
import { gatherClaims } from '../../shared/registry/claim-registry';
import {
  aClaim,
  aClaimFile,
  aClaimIdentity,
  aMentionLine,
} from '../../shared/testing/claim-sources';
import { interleave, timed } from '../lib/measure';
import { report } from '../lib/row';

const rounds = 9;
const claimCount = 20_000;
const mentionCount = 50_000;
const articleCount = 2_000;
const perArticle = mentionCount / articleCount;

const claims = Array.from({ length: claimCount }, (_, at) =>
  aClaim(`c${at}`, `سقوط ${at} قتيلا في الحي ${at % 700}`),
);
const works = Array.from({ length: articleCount }, (_, article): MentionWork<DocumentId> => {
  const lines = Array.from({ length: perArticle }, (_each, line) => {
    const at = article * perArticle + line;
    const words = `سقوط ${at} قتيلا في الحي ${at % 700}`;
    return aMentionLine(`m${at}`, words, { refersTo: `claim:c${at % claimCount}` });
  });
  const documentId = `d${article}` as DocumentId;
  return { documentId, annotator: 'نورة', isOwn: true, isGold: false, annotations: lines };
});
const articleOf = (id: DocumentId) => ({
  path: id,
  title: id,
  outlet: `outlet ${id.length}`,
  publishedAt: '2024-04-15',
});
const facts = { questions: new Map<string, number>(), nameOf: (claimant: string) => claimant };

/** What a decision costs: the registry and the table are made anew. */
function decide(at: number): number {
  const identities = [aClaimIdentity('i', 'same', `c${at}`, `c${at + 1}`)];
  const { entries } = gatherClaims({
    works,
    files: [aClaimFile({ claims, identities })],
    articleOf,
  });
  const order = { column: 'mentions', isDescending: true } as const;
  const shown = sortClaims(filterClaims(entries, noClaimFilter, facts), order, facts);
  return linesOfClaims(shown, 'outlet', facts).length;
}

function search(entries: ReturnType<typeof gatherClaims<DocumentId>>['entries'], query: string) {
  return filterClaims(entries, { ...noClaimFilter, query }, facts).length;
}

test('a decision among 20,000 claims, and a search in them', async () => {
  const { entries } = gatherClaims({ works, files: [aClaimFile({ claims })], articleOf });
  let round = 0;
  const next = () => {
    round += 1;
    return round;
  };
  const { ours, searching, clone } = await interleave(rounds, {
    ours: () => timed(() => decide(next())),
    searching: () => timed(() => search(entries, `الحي ${next()}`)),
    clone: () => timed(() => structuredClone(works)),
  });
  const against = 'structuredClone of the mentions';
  await report({ name: 'decision among 20,000 claims, 50,000 mentions', against }, ours, clone);
  await report({ name: 'search in 20,000 claims', against }, searching, clone);
});
