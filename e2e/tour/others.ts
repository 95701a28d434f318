import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Sidecar } from '../../shared/model/sidecar';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { sidecarPath } from '../fixtures/bad-files';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';
import type { TourPlan } from './plan';

/** Leaves another version of the work on an article on the disk, while a step of this window waits. */
export async function disturbWork(app: HashiyaApp, article: string): Promise<void> {
  const file = path.join(app.places.corpus, ...sidecarPath(article).split('/'));
  const saved = JSON.parse(await readFile(file, 'utf8')) as Sidecar;
  await rm(file);
  await mkdir(file);
  await new ReaderPage(app.page).notes.first().getByRole('button').first().click();
  await new ShellPage(app.page).press('r');
  await expect(app.page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');
  await rm(file, { recursive: true });
  const [first, ...others] = saved.annotations;
  if (first === undefined) throw new Error('there is no work to disturb');
  const note = { ...first.attributes, note: 'راجعه سمير مع البيان الأصلي' };
  const annotations = [{ ...first, attributes: note }, ...others];
  await writeFile(file, serializeSidecar({ ...saved, revision: saved.revision + 1, annotations }));
}

/** Changes an article as an editor would: a line with unseen characters, and a name spelt otherwise. */
export async function editArticle(file: string, { entities }: TourPlan): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [name] = entities[0];
  await chmod(file, 0o644);
  await writeFile(
    file,
    `عاجل\u00a0الآن\u200f: «Nakheel\u200e»\n\n${text.replace(name, name.replace(/(?<=^..)/u, '\u0651'))}`,
  );
}
