import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Sidecar } from '../../shared/model/sidecar';
import { expect, test } from '../fixtures/app';
import { arabic101, azerty, KeyboardOf } from '../pages/keyboard';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = '2024-03/gharnuq-agency-0311.txt';
const claim =
  'استقبل ميناء مرسى الدردار خلال الأسبوع الماضي خمس سفن تحمل 42 ألف طن من القمح، في أكبر حركة تفريغ يشهدها الميناء منذ توسعة رصيفه الشرقي، وفق ما أعلنت إدارته يوم الاثنين.';

function said(sidecar: Sidecar | null): [string, string | null, string][] {
  return (sidecar?.annotations ?? []).map(({ layer, label, target }) => [
    layer,
    label,
    target[1].exact,
  ]);
}

const runs = [
  { layout: arabic101, language: 'ar', finished: 'الحاله منجز' },
  { layout: azerty, language: 'en', finished: 'status finished' },
] as const;

for (const { layout, language, finished } of runs) {
  test.describe(`under ${layout.name}`, () => {
    test.use({ settings: { annotator: 'نورة', language }, startOptions: { folder: null } });

    test('a whole article is annotated with the keyboard alone', async ({ app, page }) => {
      test.slow();
      const keys = new KeyboardOf(page, layout);
      const reader = new ReaderPage(page);
      const shell = new ShellPage(page);
      const text = await readFile(path.join(app.places.corpus, article), 'utf8');
      const sidecar = () => app.sidecar(article, 'نورة');

      await test.step('the folder and the article are opened', async () => {
        await app.setDialogAnswer(app.places.corpus);
        await keys.press('o', { ctrl: true });
        await expect(page.locator('html')).toHaveAttribute('data-app-state', 'ready');
        await expect(new LibraryPage(page).grid).toBeFocused();
        await keys.press('/');
        await expect(page.getByRole('searchbox')).toBeFocused();
        await page.keyboard.insertText('0311');
        await keys.named('ArrowDown');
        await expect(new LibraryPage(page).grid).toBeFocused();
        await keys.named('Enter');
        await reader.waitFor('42 ألف طن');
      });

      await test.step('a claim of one sentence, labelled by a key', async () => {
        await keys.walkTo(claim, text);
        await keys.press('J');
        expect(await keys.selected()).toBe(claim);
        await keys.press('c');
        await expect(reader.notes).toHaveCount(1);
        await keys.press('r');
        await keys.press('r');
        await keys.press('R');
        await shell.saved();
        expect(said(await sidecar())).toEqual([['claim', 'statistic', claim]]);
      });

      await test.step('names and a number inside it', async () => {
        await keys.selectWords('مرسى الدردار خلال', text);
        await keys.named('Control+Shift+ArrowRight');
        await keys.press('3');
        await keys.walkTo('42 ألف', text);
        await keys.press('w');
        expect(await keys.selected()).toBe('42');
        await keys.named('Control+Shift+ArrowLeft', 2);
        await keys.press('4');
        await shell.saved();
        expect(said(await sidecar())).toEqual([
          ['claim', 'statistic', claim],
          ['entity', 'location', 'مرسى الدردار'],
          ['entity', 'quantity', '42 ألف طن'],
        ]);
      });

      await test.step('one end grows and the other shrinks; each run is undone as one', async () => {
        await keys.named('Control+Shift+ArrowLeft', 2);
        await keys.press('x');
        await keys.named('Control+Shift+ArrowRight');
        await shell.saved();
        const grown = 'تحمل 42 ألف طن من القمح';
        expect(said(await sidecar()).at(-1)).toEqual(['entity', 'quantity', grown]);
        await keys.press('z', { ctrl: true });
        await expect(shell.notice('undone')).toContainText('42');
        await shell.saved();
        expect(said(await sidecar()).at(-1)).toEqual(['entity', 'quantity', '42 ألف طن']);
      });

      await test.step('a span is moved to other words, and another is left alone', async () => {
        await keys.walkTo('42 ألف', text);
        await keys.named('Enter');
        await keys.named('Enter');
        await expect(page.locator('[data-editing-span]')).toBeVisible();
        expect(await keys.selected()).toBe('42 ألف طن');
        await keys.named('Escape');
        await expect(page.locator('[data-editing-span]')).toBeHidden();
        await keys.named('Enter');
        await keys.selectWords('240 مترًا', text);
        await keys.named('Enter');
        await expect(page.locator('[data-editing-span]')).toBeHidden();
        await shell.saved();
        expect(said(await sidecar()).at(-1)).toEqual(['entity', 'quantity', '240 مترًا']);
      });

      await test.step('a label is changed; an annotation is removed, brought back and removed', async () => {
        await keys.press('2');
        await shell.saved();
        expect(said(await sidecar()).at(-1)).toEqual(['entity', 'organisation', '240 مترًا']);
        await keys.named('Delete');
        await shell.saved();
        expect(said(await sidecar())).toHaveLength(2);
        await keys.press('z', { ctrl: true });
        await shell.saved();
        expect(said(await sidecar())).toHaveLength(3);
        await keys.press('y', { ctrl: true });
        await shell.saved();
        expect(said(await sidecar())).toHaveLength(2);
      });

      await test.step('a claim that overlaps, from the bar', async () => {
        await keys.selectWords('الميناء منذ توسعة رصيفه الشرقي', text);
        await keys.named('Tab');
        await expect(reader.bar.getByRole('button').first()).toBeFocused();
        await keys.named('Enter');
        await expect(reader.notes).toHaveCount(2);
        await shell.saved();
        expect(said(await sidecar()).at(-1)).toEqual([
          'claim',
          null,
          'الميناء منذ توسعة رصيفه الشرقي',
        ]);
      });

      await test.step('the article is finished, and the next one opened', async () => {
        await keys.press('k', { ctrl: true });
        await page.keyboard.insertText(finished);
        await expect(shell.dialog.getByRole('option')).toHaveCount(1);
        await keys.named('Enter');
        await expect(shell.dialog).toBeHidden();
        await shell.saved();
        const bytes = await readFile(
          path.join(app.places.corpus, `${article}.نورة.ann.json`),
          'utf8',
        );
        expect(bytes.endsWith('}\n')).toBe(true);
        expect(JSON.parse(bytes)).toMatchObject({ status: 'finished', annotator: 'نورة' });
        await keys.named('Shift+PageDown');
        await reader.waitFor('51 ألف طن');
      });
    });
  });
}

for (const [language, theme] of [
  ['ar', 'light'],
  ['ar', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`the caret, ${language}, ${theme}`, () => {
    test.use({ settings: { annotator: 'نورة', language, theme } });

    test('stands, with the bars, without a fault for assistive technology', async ({
      app,
      page,
    }) => {
      const keys = new KeyboardOf(page, arabic101);
      await new LibraryPage(page).open(article);
      const text = await readFile(path.join(app.places.corpus, article), 'utf8');
      const look = async (name: string) => {
        await app.shot(`caret-${name}-${language}-${theme}`);
        const axe = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa']);
        const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
        const faults = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target}`),
        );
        expect.soft(faults, name).toEqual([]);
      };
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await keys.walkTo('42 ألف', text);
      await look('alone');
      await keys.press('w');
      await expect(page.getByRole('toolbar')).toBeVisible();
      await look('bar');
      await keys.press('4');
      await keys.named('Enter');
      await expect(page.locator('[data-editing-span]')).toBeVisible();
      await look('editing');
      await keys.named('Escape');
      await keys.press('?');
      await expect(new ShellPage(page).dialog).toBeVisible();
      await look('keys');
    });
  });
}
