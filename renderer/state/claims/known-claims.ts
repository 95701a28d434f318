import type { ClaimProposal } from '../../../shared/claims/propose-claims';
import type { SaidOfCopies } from '../../../shared/contract/copies';
import type { CorpusFile } from '../../../shared/model/corpus-file';
import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import type { Link } from '../../../shared/model/link';
import type { AnnotatedWork } from '../../../shared/registry/annotation-lines';
import type { ClaimFile } from '../../../shared/registry/claim-groups';
import {
  type EntryProposal,
  type OpenProposals,
  openProposals,
  questionsByEntry,
} from '../../../shared/registry/claim-proposals';
import {
  type ClaimArticle,
  type ClaimEntry,
  type ClaimRegistry,
  gatherClaims,
} from '../../../shared/registry/claim-registry';
import { type EntityRegistry, referredEntity } from '../../../shared/registry/entity-registry';
import { isSameValue } from '../../../shared/sidecar/same-value';
import { allAnnotations } from '../annotations/all-annotations';
import type { AppState } from '../app-state';
import { entityRegistry } from '../entities/registry';
import { remembered, rememberedFrom, steady, steadyList } from '../remembered';

export type Entry = ClaimEntry<DocumentId>;
export type Claims = ClaimRegistry<DocumentId>;
export type Question = EntryProposal<DocumentId>;

type Known = Pick<AppState, 'claims' | 'corpus' | 'corpusWork' | 'sessions' | 'annotations'>;

const noDocuments: readonly DocumentSummary[] = [];
const nowhere: ClaimArticle = { path: '', title: '' };

type Articles = ReadonlyMap<DocumentId, ClaimArticle>;

/** Entries of tens of thousands hang on it; a saved article mostly says the same of itself. */
const steadyArticles = steady<Articles>(
  (before, now) =>
    before.size === now.size &&
    [...now].every(([id, article]) => isSameValue(article, before.get(id))),
);

const lookUpIn = remembered(
  (articles: Articles) =>
    (id: DocumentId): ClaimArticle =>
      articles.get(id) ?? nowhere,
);

const articlesOf = remembered(
  (documents: readonly DocumentSummary[], facts: SaidOfCopies['facts']) => {
    const said = new Map(facts.map((one) => [one.documentId, one]));
    const articles = new Map(
      documents.map(({ id, path, title }) => {
        const { outlet, publishedAt } = said.get(id) ?? {};
        return [id, { path, title: title || path, outlet, publishedAt }];
      }),
    );
    return lookUpIn(steadyArticles(articles));
  },
);

/** What an article is called, where it stood and when, as far as that is known. */
export function claimArticles({ corpus, claims }: Pick<Known, 'corpus' | 'claims'>) {
  return articlesOf(corpus?.documents ?? noDocuments, claims.said.facts);
}

const noRecords: readonly never[] = [];

const filesOf = remembered(
  (
    claims: CorpusFile['claims'],
    identities: CorpusFile['identities'],
    annotator: string,
    others: readonly CorpusFile[],
  ): readonly ClaimFile[] => [
    { annotator, isOwn: true, claims, identities },
    ...others.map((file) => ({ ...file, isOwn: false })),
  ],
);

/** Everybody's claims and decisions. */
function claimFiles({ corpusWork }: Pick<Known, 'corpusWork'>): readonly ClaimFile[] {
  const { claims, identities, annotator } = corpusWork.session?.corpusFile ?? {};
  return filesOf(
    claims ?? (noRecords as unknown as CorpusFile['claims']),
    identities ?? (noRecords as unknown as CorpusFile['identities']),
    annotator ?? '',
    corpusWork.others,
  );
}

const gathered = rememberedFrom(
  (
    before: Claims | undefined,
    works: readonly AnnotatedWork[],
    files: readonly ClaimFile[],
    articleOf: (id: DocumentId) => ClaimArticle,
  ): Claims => gatherClaims({ works, files, articleOf }, before),
);

/** All claims as they are now. */
export function allClaims(state: Known): Claims {
  return gathered(allAnnotations(state), claimFiles(state), claimArticles(state));
}

/** Sessions change with each gesture and each time one is saved; links between claims hardly do. */
const steadyLinks = steadyList<Link>();

const linksOf = remembered((said: SaidOfCopies['claimLinks'], sessions: AppState['sessions']) =>
  steadyLinks([
    ...said.filter(({ isMine, storedIn }) => !isMine || !sessions.has(storedIn)).map(linkIn),
    ...[...sessions.values()].flatMap(({ sidecar }) =>
      sidecar.links.filter(({ scope }) => scope === 'claim'),
    ),
  ]),
);

function linkIn({ link }: { readonly link: Link }): Link {
  return link;
}

/** Everybody's links between claims, one's own as they are in the window. */
export function claimLinks({ claims, sessions }: Pick<Known, 'claims' | 'sessions'>) {
  return linksOf(claims.said.claimLinks, sessions);
}

const asked = rememberedFrom(
  (
    before: OpenProposals<DocumentId> | undefined,
    found: readonly ClaimProposal[],
    claims: Claims,
    links: readonly Link[],
  ) => openProposals(found, claims, links, before),
);

/** Which claims may be one, as far as nobody decided. */
export function openQuestions(state: Known): readonly Question[] {
  return asked(state.claims.found, allClaims(state), claimLinks(state)).open;
}

const counted = remembered(questionsByEntry);

/** How many open questions there are about each entry. */
export function questionCounts(state: Known): ReadonlyMap<string, number> {
  return counted(openQuestions(state));
}

/** The claim whose page is shown. */
export function shownClaim(state: Known): Entry | undefined {
  const { page } = state.claims;
  return page === null ? undefined : allClaims(state).entryOf(page);
}

/** The question that is shown: the one that was gone to, or where that is answered the first. */
export function shownQuestion(state: Known): Question | undefined {
  const questions = openQuestions(state);
  const { question } = state.claims;
  if (question === null) return questions[0];
  const { entryOf } = allClaims(state);
  const [a, b] = [entryOf(question.a), entryOf(question.b)];
  return (
    questions.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a)) ??
    questions[0]
  );
}

const namesOf = remembered((entities: EntityRegistry) => (claimant: string): string => {
  const id = referredEntity(claimant);
  return id === null ? claimant : (entities.entryOf(id)?.name ?? id);
});

/** What somebody is called who claims something. */
export function claimantNames(state: Pick<Known, 'corpusWork'>) {
  return namesOf(entityRegistry(state));
}
