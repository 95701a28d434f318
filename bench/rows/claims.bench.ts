import { test } from '@playwright/test';
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

/** What a decision costs before the table follows: all claims are gathered anew. */
function decide(at: number): number {
  const identities = [aClaimIdentity('i', 'same', `c${at}`, `c${at + 1}`)];
  const files = [aClaimFile({ claims, identities })];
  return gatherClaims({ works, files, articleOf }).entries.length;
}

test('a decision among 20,000 claims', async () => {
  let round = 0;
  const next = () => {
    round += 1;
    return round;
  };
  const { ours, clone } = await interleave(rounds, {
    ours: () => timed(() => decide(next())),
    clone: () => timed(() => structuredClone(works)),
  });
  const against = 'structuredClone of the mentions';
  await report({ name: 'decision among 20,000 claims, 50,000 mentions', against }, ours, clone);
});
