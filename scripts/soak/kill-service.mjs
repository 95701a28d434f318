import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { projectFolder } from '../lib/project.mjs';

/**
 * What a run knows of one article's work: ids of annotations with their labels.
 * @typedef {{ article: string, revision: number, annotations: Record<string, string | null> }} Work
 * @typedef {{ found?: Work[], asking?: Work, acknowledged?: Work, failed?: string }} Line
 * @typedef {{ kills: number, acknowledged: number, inFlight: number, whileStarting: number }} Tally
 */

const articles = ['خبر.txt', 'مجلد/تقرير.txt', 'b.txt'];
const text = `${'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن من القمح 😀. '.repeat(20)}\n`;
/** One kill in so many comes while the program starts and replays, the others while it works. */
const startingShare = 0.2;
/** How long it may start, and how long it works at most before it is killed; milliseconds. */
const startingMs = 250;
const workingMs = 90;
/** One that has not even opened its folder by then has failed; milliseconds. */
const startLimitMs = 30_000;

/**
 * Kills the sidecar service at random moments of a stream of edits, starts it again each time, and
 * holds what it finds against what it had acknowledged.
 * @param {{ kills: number, seed: number, lanes?: number }} options
 * @returns {Promise<Tally>} what happened, so that a run that met nothing can be told
 * @throws where anything acknowledged is missing, or a file is broken
 */
export async function killService({ kills, seed, lanes = 2 }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'hashiya-kill-'));
  try {
    const program = await buildStream(folder);
    // Each to its end, or what one has started would outlive the other's failure.
    const settled = await Promise.allSettled(
      Array.from({ length: lanes }, (_, lane) => {
        const share = Math.floor((kills + lane) / lanes);
        return runLane(program, path.join(folder, `${lane}`), share, seed * 1000 + lane);
      }),
    );
    const tallies = settled.map((lane) => {
      if (lane.status === 'rejected') throw lane.reason;
      return lane.value;
    });
    return tallies.reduce((sum, one) => ({
      kills: sum.kills + one.kills,
      acknowledged: sum.acknowledged + one.acknowledged,
      inFlight: sum.inFlight + one.inFlight,
      whileStarting: sum.whileStarting + one.whileStarting,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the program, in one file
 */
async function buildStream(folder) {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: path.join(projectFolder, 'electron/services/testing/edit-stream.ts'),
        output: { format: 'cjs', entryFileNames: 'edit-stream.cjs', codeSplitting: false },
      },
    },
  });
  return path.join(folder, 'edit-stream.cjs');
}

/**
 * @param {string} program
 * @param {string} folder
 * @param {number} kills
 * @param {number} seed
 * @returns {Promise<Tally>}
 */
async function runLane(program, folder, kills, seed) {
  for (const article of articles) {
    const file = path.join(folder, 'corpus', article);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const random = seededRandom(seed);
  const memory = new Memory();
  // The last start is there to look at what the last kill left.
  for (let kill = 0; kill <= kills; kill += 1) {
    const isStarting = kill < kills && random() < startingShare;
    const delay = random() * (isStarting ? startingMs : workingMs);
    const lines = await runOnce({ program, folder, seed: seed + kill, isStarting, delay });
    const where = `seed ${seed}, kill ${kill}`;
    memory.take(lines, where);
    await checkFiles(folder, lines.length > 0, where);
  }
  return { ...memory.tally, kills };
}

/** What was acknowledged so far, over all runs on one folder. */
class Memory {
  /** @type {Tally} */
  tally = { kills: 0, acknowledged: 0, inFlight: 0, whileStarting: 0 };
  /** @type {Map<string, Work>} */
  known = new Map(articles.map((article) => [article, nothingOn(article)]));
  /** @type {Work | null} what was under way: it may have been taken or not */
  asking = null;

  /**
   * Holds what a run found against what is known, and learns from what it told.
   * @param {Line[]} lines
   * @param {string} where
   */
  take(lines, where) {
    if (!lines.some((line) => line.found)) this.tally.whileStarting += 1;
    for (const { found, asking, acknowledged, failed } of lines) {
      if (failed) throw new Error(`${where}: ${failed}`);
      if (found) this.compare(found, where);
      if (asking) this.asking = asking;
      if (acknowledged) {
        this.known.set(acknowledged.article, acknowledged);
        this.asking = null;
        this.tally.acknowledged += 1;
      }
    }
    if (this.asking) this.tally.inFlight += 1;
  }

  /**
   * @param {Work[]} found
   * @param {string} where
   */
  compare(found, where) {
    for (const work of found) {
      const known = this.known.get(work.article);
      const asking = this.asking?.article === work.article ? this.asking : null;
      if (![known, asking].some((one) => one && isSame(one, work))) {
        const told = JSON.stringify({ known, asking, found: work });
        throw new Error(`${where}: not what was acknowledged on ${work.article}: ${told}`);
      }
      this.known.set(work.article, work);
    }
    this.asking = null;
  }
}

/**
 * Starts the program, kills it after a while, and gives what it had told.
 * @param {{ program: string, folder: string, seed: number, isStarting: boolean, delay: number }} run
 * @returns {Promise<Line[]>}
 */
async function runOnce({ program, folder, seed, isStarting, delay }) {
  const child = spawn(process.execPath, [program, folder, `${seed}`, ...articles], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {Line[]} */
  const lines = [];
  const kill = (after = delay) => setTimeout(() => child.kill('SIGKILL'), after);
  const limit = kill(startLimitMs);
  if (isStarting) kill();
  const closed = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    /** @type {Line} */
    const told = parsed(line);
    if (told.found && !isStarting) kill();
    lines.push(told);
  }
  await closed;
  clearTimeout(limit);
  if (!isStarting && !lines.some((line) => line.found ?? line.failed)) {
    throw new Error(`it did not open its folder within ${startLimitMs} ms`);
  }
  return lines;
}

/**
 * @param {string} line the last one may be cut off
 * @returns {Line}
 */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

/**
 * @param {Work} a
 * @param {Work} b
 */
function isSame(a, b) {
  const entries = Object.entries(a.annotations);
  return (
    a.revision === b.revision &&
    entries.length === Object.keys(b.annotations).length &&
    entries.every(([id, label]) => b.annotations[id] === label)
  );
}

/** @param {string} article @returns {Work} */
function nothingOn(article) {
  return { article, revision: 0, annotations: {} };
}

/**
 * Every sidecar is whole, nothing was kept aside, and what dead processes left is cleared away.
 * @param {string} folder
 * @param {boolean} hasOpened whether the program came as far as having opened the folder
 * @param {string} where
 */
async function checkFiles(folder, hasOpened, where) {
  const files = await readdir(path.join(folder, 'corpus'), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ann.json'))) {
    const sidecar = JSON.parse(await readFile(path.join(folder, 'corpus', file), 'utf8'));
    if (sidecar.format !== 'hashiya-sidecar') throw new Error(`${where}: ${file} is broken`);
  }
  const left = files.filter((name) => name.endsWith('.tmp'));
  // Those of the process that was killed just now, one for each article; older ones are gone.
  if (hasOpened && left.length > articles.length) throw new Error(`${where}: ${left} stayed`);
  const journals = await readdir(path.join(folder, 'state', 'journal')).catch(() => []);
  const rejected = journals.filter((name) => name.endsWith('.rejected'));
  if (rejected.length > 0) throw new Error(`${where}: ${rejected} was kept aside`);
}

/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32).
 * @param {number} seed
 */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
