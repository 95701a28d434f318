import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { projectFolder } from '../fixtures/corpora';
import { HashiyaApp, programUnderTest } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';
import { examplePlan, type TourPlan } from './plan';

/** Where the pictures, the work files and the dataset of the tour lie afterwards. */
const target = path.join(projectFolder, 'out', 'tour');

/** One walk through the app: the window, the copy of the corpus it works in, and its pictures. */
export class Tour {
  /** What is done in the corpus. Of a folder nobody knows it is made after that was opened. */
  plan: TourPlan = examplePlan;
  /** How many pictures were taken. */
  pictures = 0;

  private constructor(
    readonly app: HashiyaApp,
    /** The folder named by the person, or `null` for the example corpus. */
    readonly source: string | null,
  ) {}

  /** Begins anew in `out/tour`, with a copy of the corpus and app data of its own. */
  static async begin(source: string | null): Promise<Tour> {
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    const from = source ?? path.join(projectFolder, 'examples', 'news');
    const corpus = path.join(target, source === null ? 'أخبار' : path.basename(source));
    await cp(from, corpus, {
      recursive: true,
      filter: (file) => !path.basename(file).startsWith('.'),
    });
    const userData = await mkdtemp(path.join(tmpdir(), 'hashiya-tour-'));
    return new Tour(new HashiyaApp({ corpus, userData }, programUnderTest()), source);
  }

  /** Whether it is the corpus of which every word is known. */
  get isExample(): boolean {
    return this.source === null;
  }

  get corpus(): string {
    return this.app.places.corpus;
  }

  /** The folder the dataset is exported to. */
  get dataset(): string {
    return path.join(target, 'dataset');
  }

  get page() {
    return this.app.page;
  }

  get library(): LibraryPage {
    return new LibraryPage(this.page);
  }

  get reader(): ReaderPage {
    return new ReaderPage(this.page);
  }

  get shell(): ShellPage {
    return new ShellPage(this.page);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** A file beside the corpus, for what a person would have brought along. */
  besideCorpus(name: string): string {
    return path.join(target, name);
  }

  /** Keeps a picture of the window, numbered in the order of the walk. */
  async picture(name: string): Promise<void> {
    this.pictures += 1;
    const file = `${String(this.pictures).padStart(2, '0')}-${name}.png`;
    await this.page.screenshot({ path: path.join(target, file), animations: 'disabled' });
  }

  /** Goes to the library and opens an article from there. */
  async openArticle(article: string): Promise<void> {
    await this.press('Control+b');
    await this.library.open(article);
  }

  /** Runs a command by its name, as from the palette. */
  async ask(name: string): Promise<void> {
    await this.press('Control+k');
    await this.searchInDialog(name);
    await this.press('Enter');
  }

  /** The same, for a command that opens no dialog of its own. */
  async command(name: string): Promise<void> {
    await this.ask(name);
    await expect(this.shell.dialog).toBeHidden();
  }

  /** Types into the field of the dialog in which one looks for something. */
  async searchInDialog(words: string): Promise<void> {
    const { dialog } = this.shell;
    await dialog
      .getByRole('textbox')
      .or(dialog.getByRole('searchbox'))
      .or(dialog.getByRole('combobox'))
      .first()
      .fill(words);
  }

  /** Waits until nothing is told any more that would lie over what comes next. */
  async quiet(): Promise<void> {
    await expect(this.shell.notices).toHaveCount(0, { timeout: 30_000 });
  }

  /** Quits, and leaves nothing but what a person would look at. */
  async end(): Promise<void> {
    await this.app.quit();
    await rm(this.app.places.userData, { recursive: true, force: true });
  }
}
