import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../shared/model/ids';
import { gatherClaims } from '../../../shared/registry/claim-registry';
import { aMentionLine, aMentionWork, articlesOf } from '../../../shared/testing/claim-sources';
import { claimsByTitle, sortClaims } from './claim-list';
import type { ClaimOrder } from './claims-state';
import type { Entry } from './known-claims';

/** A claim for each, whose words are its title; it has so many mentions. */
function entriesOf(given: readonly (readonly [words: string, mentions: number])[]) {
  const works = given.map(([words, mentions], claim) => {
    const lines = Array.from({ length: mentions }, (_, at) =>
      aMentionLine(`m${claim}-${at}`, words, { refersTo: `claim:${claim}` }),
    );
    return { ...aMentionWork('a.txt', lines), documentId: 'd' as DocumentId };
  });
  return gatherClaims({ works, files: [], articleOf: articlesOf({}) }).entries;
}

const facts = { questions: new Map<string, number>(), nameOf: (claimant: string) => claimant };

function titlesIn(entries: readonly Entry[], order: ClaimOrder): string[] {
  return sortClaims(claimsByTitle(entries), order, facts).map(({ title }) => title);
}

describe('the list of claims', () => {
  const entries = entriesOf([
    ['تأجيل الانتخابات', 1],
    ['إضراب المعلمين', 2],
    ['أسعار الخبز', 1],
  ]);

  it('is sorted by title as it is looked for, both ways', () => {
    const titles = ['أسعار الخبز', 'إضراب المعلمين', 'تأجيل الانتخابات'];
    expect(titlesIn(entries, { column: 'title', isDescending: false })).toEqual(titles);
    const down = titlesIn(entries, { column: 'title', isDescending: true });
    expect(down).toEqual([...titles].reverse());
  });

  it('is by title where the claims are alike, whichever way it is sorted', () => {
    const most = titlesIn(entries, { column: 'mentions', isDescending: true });
    expect(most).toEqual(['إضراب المعلمين', 'أسعار الخبز', 'تأجيل الانتخابات']);
    const least = titlesIn(entries, { column: 'mentions', isDescending: false });
    expect(least).toEqual(['أسعار الخبز', 'تأجيل الانتخابات', 'إضراب المعلمين']);
  });

  it('is the same whatever was sorted before', () => {
    const words = fc.constantFrom('أ', 'ب', 'ت', 'ث', 'ا');
    const some = fc.array(
      fc.tuple(
        words,
        fc.nat({ max: 2 }).map((n) => n + 1),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(some.map(entriesOf), { minLength: 2 }), (lists) => {
        for (const all of [...lists, ...lists]) {
          const kept = all.filter((_, at) => at % 2 === 0);
          for (const list of [all, kept]) {
            const anew = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
            const key = ({ title }: Entry) => title.replace('أ', 'ا');
            anew.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
            expect(claimsByTitle(list)).toEqual(anew);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
