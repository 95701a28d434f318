import type { CorpusNews, CorpusSnapshot, LinkView } from '../../shared/contract/contract';
import type { CopyOf } from '../../shared/contract/copies';
import { corpusFileId } from '../../shared/model/annotator-file';
import { builtInCodebook } from '../../shared/model/built-in-codebook';
import { type CorpusFile, emptyCorpusFile } from '../../shared/model/corpus-file';
import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId } from '../../shared/model/ids';
import { ok, type Problem, type Result } from '../../shared/model/result';
import { defaultSettings, type SettingsPatch } from '../../shared/model/settings';
import { emptySidecar, type Sidecar } from '../../shared/model/sidecar';
import { applyOperations } from '../../shared/operations/apply-operation';
import { type AnnotatedWork, linesOfSidecar } from '../../shared/registry/annotation-lines';
import { createOffsetMap } from '../../shared/text/offsets';
import type { Api } from '../platform/api';

/** A main process in memory for tests of the state: same operations, same revisions, no disk. */
export interface FakeMain {
  readonly api: Api;
  readonly sidecars: Map<DocumentId, Sidecar>;
  readonly ids: readonly DocumentId[];
  /** What others did, by article, as `copies.texts` and `annotations.list` answer it. */
  readonly others: Map<DocumentId, Sidecar[]>;
  /** What `copies.of` answers. */
  readonly copies: Map<DocumentId, CopyOf[]>;
  /** One's own corpus file, and everybody else's. */
  readonly corpusFiles: { mine: CorpusFile; others: CorpusFile[] };
  /** Makes the next commit fail with this problem. */
  refuseNext(problem: Problem): void;
  /** Tells the window what others changed. */
  tell(news: Partial<CorpusNews>): void;
}

const nothing = () => Promise.resolve(ok({}));
const never = () => () => undefined;

function summaryOf(id: DocumentId, path: string, text: string): DocumentSummary {
  const characters = createOffsetMap(text).lengthCodePoints;
  return {
    id,
    path,
    title: text.split('\n')[0] ?? '',
    encoding: 'utf-8',
    bom: false,
    sha256: `hash of ${path}`,
    characters,
    words: 0,
    paragraphs: 0,
    status: 'new',
    claims: 0,
    entities: 0,
    copies: 0,
    annotators: [],
    problem: null,
  };
}

/** A main process that has opened a corpus of these articles, by path. */
export function createFakeMain(texts: Readonly<Record<string, string>>): FakeMain {
  const paths = Object.keys(texts).sort();
  const documents = paths.map((path, index) =>
    summaryOf(`d${String(index).padStart(16, '0')}` as DocumentId, path, texts[path] ?? ''),
  );
  const corpus: CorpusSnapshot = {
    id: 'corpus',
    name: 'corpus',
    documents,
    codebook: builtInCodebook,
    problems: [],
    readOnlyBecause: null,
  };
  const find = (id: DocumentId) => documents.find((document) => document.id === id);
  const sidecars = new Map(
    documents.map(({ id, path, sha256, bom, characters }) => [
      id,
      emptySidecar({ path, sha256, encoding: 'utf-8', bom, lengthCodePoints: characters }, 'نورة'),
    ]),
  );
  const corpusFiles = { mine: emptyCorpusFile('نورة'), others: [] as CorpusFile[] };
  const copies = new Map<DocumentId, CopyOf[]>();
  const others = new Map<DocumentId, Sidecar[]>();
  const documentIds = documents.map(({ id }) => id);
  const foundList = { documentIds, pairs: new Uint32Array(0), clusters: [], problems: [] };
  let refusal: Problem | null = null;
  const listeners = new Set<(news: CorpusNews) => void>();
  let settings = { ...defaultSettings };

  const api: Api = {
    app: {
      start: () =>
        Promise.resolve(
          ok({ settings, recents: [], corpus, problems: [], platform: 'test', version: '0' }),
        ),
    },
    settings: {
      update: (patch) => {
        settings = { ...settings, ...(patch as SettingsPatch) };
        return Promise.resolve(ok(settings));
      },
    },
    annotator: {
      set: ({ name }) => {
        settings = { ...settings, annotator: name };
        return Promise.resolve(ok({ settings, corpus }));
      },
    },
    corpus: {
      openByDialog: () => Promise.resolve(ok(null)),
      openRecent: () => Promise.resolve(ok(corpus)),
      openDropped: () => Promise.resolve(ok(corpus)),
      openExample: () => Promise.resolve(ok(corpus)),
      forgetRecent: () => Promise.resolve(ok([])),
      openFiles: () => Promise.resolve(ok({ ...corpusFiles, readOnlyBecause: null })),
      onProgress: never,
      onOpened: never,
      onOpenFailed: never,
      onChanged: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    document: {
      open: ({ documentId }) => Promise.resolve(open(documentId)),
      links: ({ documentId }) => Promise.resolve(ok(linksOf(documentId))),
      reveal: nothing,
      openSidecars: ({ documentIds }) =>
        Promise.resolve(
          ok(documentIds.map((documentId) => ({ documentId, sidecar: sidecarOf(documentId) }))),
        ),
    },
    annotations: {
      list: ({ documentIds }) => Promise.resolve(ok(worksOn(documentIds ?? [...sidecars.keys()]))),
      cancel: nothing,
      onProgress: never,
    },
    copies: {
      find: () => Promise.resolve(ok(copies.size === 0 ? null : foundList)),
      recall: () => Promise.resolve(ok(null)),
      cancel: nothing,
      of: ({ documentId }) => Promise.resolve(ok(copies.get(documentId) ?? [])),
      texts: ({ documentIds }) => Promise.resolve(ok(documentIds.map(textOf))),
      pair: ({ a, b }) => Promise.resolve(ok({ a: sideOf(a), b: sideOf(b), copy: null })),
      sharing: ({ passages }) => Promise.resolve(ok(passages.map(() => []))),
      said: () => Promise.resolve(ok({ facts: [], links: [], claimLinks: [] })),
      onProgress: never,
    },
    conflict: {
      look: () => Promise.resolve(ok(null)),
      decide: ({ file }) =>
        Promise.resolve(
          ok({
            content: file === corpusFileId ? corpusFiles.mine : sidecarOf(file as DocumentId),
            documents: [],
          }),
        ),
    },
    history: {
      commit: ({ batches }): Promise<Result<{ documents: DocumentSummary[] }>> => {
        if (refusal !== null) {
          const error = refusal;
          refusal = null;
          return Promise.resolve({ ok: false, error });
        }
        for (const { file, baseRevision, operations } of batches) {
          const id = file as DocumentId;
          const before = file === corpusFileId ? corpusFiles.mine : sidecarOf(id);
          if (before.revision !== baseRevision) {
            return Promise.resolve({ ok: false, error: { problem: 'revision-conflict' } });
          }
          const after = applyOperations(before, operations).state;
          if (after.format === 'hashiya-corpus') corpusFiles.mine = after;
          else sidecars.set(id, after);
        }
        return Promise.resolve(ok({ documents: [] }));
      },
      flush: nothing,
      onSaved: never,
      onSaveFailed: never,
    },
    codebook: {
      uses: () => Promise.resolve(ok({ labels: [], relations: [] })),
      examples: () => Promise.resolve(ok([])),
      export: () => Promise.resolve(ok(null)),
      import: () => Promise.resolve(ok(null)),
    },
    backups: {
      list: () => Promise.resolve(ok([])),
      read: ({ file }) =>
        Promise.resolve(
          ok({ content: file === corpusFileId ? corpusFiles.mine : sidecarOf(file) }),
        ),
      keep: nothing,
      mend: ({ file }) =>
        Promise.resolve(
          ok({ document: file === corpusFileId ? null : (find(file) ?? null), problems: [] }),
        ),
    },
    reattach: {
      list: () => Promise.resolve(ok([])),
      run: () => Promise.resolve(ok({ corpus, moved: 0, problems: [] })),
    },
    rescue: { writeElsewhere: () => Promise.resolve(ok(null)), reveal: nothing },
    aside: {
      list: () => Promise.resolve(ok([])),
      export: () => Promise.resolve(ok(null)),
      discard: () => Promise.resolve(ok([])),
    },
    export: {
      formats: () => Promise.resolve(ok([])),
      preview: () => Promise.resolve(ok(null)),
      run: () => Promise.resolve(ok(null)),
      cancel: nothing,
      reveal: nothing,
      onProgress: never,
    },
    import: {
      formats: () => Promise.resolve(ok([])),
      choose: () => Promise.resolve(ok(null)),
      plan: () => Promise.resolve(ok(null)),
      run: () => Promise.resolve(ok(null)),
      cancel: nothing,
      takeBack: () => Promise.resolve(ok({ stay: 0 })),
      bringBack: nothing,
      onProgress: never,
    },
    print: {
      toPdf: () => Promise.resolve(ok(null)),
      toPaper: () => Promise.resolve(ok({ isPrinted: false })),
      reveal: nothing,
    },
  };

  function worksOn(documentIds: readonly DocumentId[]): AnnotatedWork[] {
    return documentIds.flatMap((documentId) => {
      const workOf = (sidecar: Sidecar, isOwn: boolean) => {
        const annotations = linesOfSidecar(sidecar);
        return { documentId, annotator: sidecar.annotator, isOwn, isGold: false, annotations };
      };
      const own = sidecarOf(documentId);
      const mine = own.revision === 0 ? [] : [workOf(own, true)];
      return [...mine, ...(others.get(documentId) ?? []).map((other) => workOf(other, false))];
    });
  }

  function textOf(documentId: DocumentId) {
    const { path = '', sha256 = '' } = find(documentId) ?? {};
    return { documentId, sha256, text: texts[path] ?? '', others: others.get(documentId) ?? [] };
  }

  function sidecarOf(id: DocumentId): Sidecar {
    const sidecar = sidecars.get(id);
    if (sidecar === undefined) throw new Error(`no article ${id}`);
    return sidecar;
  }

  function sideOf(id: DocumentId) {
    const { path = '', sha256 = '' } = find(id) ?? {};
    return { text: texts[path] ?? '', sha256 };
  }

  function linksOf(id: DocumentId): LinkView[] {
    const path = find(id)?.path;
    return [...sidecars].flatMap(([storedIn, { links }]) =>
      links
        .filter(({ a, b }) => a.path === path || b.path === path)
        .map((link) => {
          const otherPath = link.a.path === path ? link.b.path : link.a.path;
          const other = documents.find((document) => document.path === otherPath)?.id ?? null;
          return { link, annotator: 'نورة', isMine: true, storedIn, other, otherPath };
        }),
    );
  }

  function open(id: DocumentId): Awaited<ReturnType<Api['document']['open']>> {
    const document = find(id);
    if (document === undefined) throw new Error(`no article ${id}`);
    const sidecar = sidecarOf(id);
    const work = { annotator: 'نورة', isMine: true, sidecar };
    return ok({
      document,
      text: texts[document.path] ?? '',
      works: sidecar.revision === 0 ? [] : [work],
      links: linksOf(id),
      readOnlyBecause: null,
      problems: [],
    });
  }

  return {
    api,
    sidecars,
    others,
    corpusFiles,
    copies,
    ids: documents.map(({ id }) => id),
    tell: (news) => {
      const nothing = { documents: [], removed: [], codebook: null, problems: null };
      const same = { texts: [], works: [], areCorpusFilesNew: false };
      const all = { corpusId: corpus.id, readOnlyBecause: null, ...nothing, ...same, ...news };
      for (const listener of listeners) listener(all);
    },
    refuseNext: (problem) => {
      refusal = problem;
    },
  };
}
