import type { CopyOf, CopyText as CopyTextAnswer } from '../../../shared/contract/copies';
import { Carrier } from '../../../shared/copies/carry-annotations';
import { type CopyText, readCopyText } from '../../../shared/copies/copy-text';
import { span } from '../../../shared/model/span';
import type { App } from '../app';
import type { OpenDocument } from '../open-document';
import { ensureSessions } from '../sessions';
import type { OpenCopies, ReadCopy } from './known-copies';

/** So many copies are read at most: the texts are held while the article is open. */
const readLimit = 200;

/** Texts with their words by their offset maps, which are made once a text. */
const ownTexts = new WeakMap<OpenDocument['offsets'], CopyText>();

/** The open article as texts are compared. */
export function copyTextOf({ text, offsets }: OpenDocument): CopyText {
  const known = ownTexts.get(offsets) ?? readCopyText(text, offsets);
  ownTexts.set(offsets, known);
  return known;
}

interface Carriers {
  readonly here: Carrier;
  readonly there: Carrier;
}

const carriers = new WeakMap<ReadCopy, Carriers>();

/** What carries spans from the open article to a copy (`here`), and from it to the open one (`there`). */
export function carriersOf(open: OpenDocument, read: ReadCopy): Carriers {
  const known = carriers.get(read);
  if (known !== undefined) return known;
  const own = copyTextOf(open);
  const passages = read.copy.passages.map(({ here, there }) => ({
    here: span(own.offsets.toUtf16(here.start), own.offsets.toUtf16(here.end)),
    there: span(read.text.offsets.toUtf16(there.start), read.text.offsets.toUtf16(there.end)),
  }));
  const back = passages.map(({ here, there }) => ({ here: there, there: here }));
  const made = {
    here: new Carrier(own, read.text, passages),
    there: new Carrier(read.text, own, back),
  };
  carriers.set(read, made);
  return made;
}

/** The copies that share most. */
function nearestOf(copies: readonly CopyOf[]): CopyOf[] {
  return [...copies]
    .sort((a, b) => b.containment - a.containment || b.containmentOfOther - a.containmentOfOther)
    .slice(0, readLimit);
}

function readCopy(copy: CopyOf, { sha256, text, others }: CopyTextAnswer): ReadCopy {
  let known: CopyText | null = null;
  return {
    copy,
    sha256,
    others,
    get text() {
      known ??= readCopyText(text);
      return known;
    },
  };
}

async function readCopies(app: App, nearest: readonly CopyOf[]): Promise<ReadCopy[]> {
  const answer = await app.api.copies.texts({ documentIds: nearest.map(({ other }) => other) });
  if (!answer.ok) return [];
  const texts = new Map(answer.value.map((one) => [one.documentId, one]));
  return nearest.flatMap((copy) => {
    const found = texts.get(copy.other);
    return found === undefined ? [] : [readCopy(copy, found)];
  });
}

function put(app: App, made: OpenCopies): boolean {
  const { open } = app.store.getState();
  const isOfOpen = open?.id === made.documentId && open.sha256 === made.sha256;
  if (isOfOpen) app.store.setState({ openCopies: made });
  return isOfOpen;
}

/** Asks what the open article shares with others; then for those texts, and one's own work on them. */
async function load(app: App, { id, sha256, readOnlyBecause }: OpenDocument): Promise<void> {
  const [found, said] = [await app.api.copies.of({ documentId: id }), await app.api.copies.said()];
  if (!found.ok || !said.ok) return;
  const copies = found.value.filter(({ isCurrent }) => isCurrent);
  const facts = new Map(said.value.facts.map(({ documentId, ...rest }) => [documentId, rest]));
  const nearest = nearestOf(copies);
  const unread = copies.length - nearest.length;
  const made: OpenCopies = { documentId: id, sha256, copies, facts, read: [], unread };
  if (!put(app, made) || copies.length === 0) return;
  const read = await readCopies(app, nearest);
  const isWritable = app.store.getState().settings.annotator !== null && readOnlyBecause === null;
  if (isWritable)
    await ensureSessions(
      app,
      read.map(({ copy }) => copy.other),
    );
  put(app, { ...made, read });
}

/** Keeps what is known of the open article's copies in step with it and with what was found. */
export function followOpenCopies(app: App): void {
  app.store.subscribe((state, before) => {
    const { open } = state;
    const isSame =
      open?.id === before.open?.id &&
      open?.sha256 === before.open?.sha256 &&
      state.copies.list === before.copies.list &&
      state.settings.annotator === before.settings.annotator;
    if (!isSame && open !== null && state.copies.list !== null) void load(app, open);
  });
  // Somebody's work on a copy is another one.
  app.api.corpus.onChanged(({ works }) => {
    const { open, openCopies } = app.store.getState();
    const isConcerned = openCopies?.read.some(({ copy }) => works.includes(copy.other));
    if (open !== null && isConcerned === true) void load(app, open);
  });
}
