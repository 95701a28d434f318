import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { findDocument } from '../../state/app-state';
import { formatNumber } from '../../ui/format-number';
import styles from './facts.module.css';
import { linksNoteId } from './margin/LinksNote';
import type { ArticleDom } from './text/article-dom';

function isolated(fact: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = fact;
  return element;
}

/** Leads to the links under the text, which may be far below. */
function leadToLinks(words: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles.links ?? '';
  button.append(isolated(words));
  // It lies in the article, but is no place in its words.
  button.addEventListener('pointerdown', (event) => event.stopPropagation());
  button.addEventListener('click', () => {
    const note = document.getElementById(linksNoteId);
    note?.scrollIntoView({ block: 'nearest' });
    note?.focus({ preventScroll: true });
  });
  return button;
}

/**
 * Shows what is known of the article under its title; no words of the article itself. It moves the
 * lines below, so it has to stand before whatever measures them.
 */
export function Facts({ dom }: { readonly dom: ArticleDom | null }): null {
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const summary = useAppState((state) => findDocument(state, state.open?.id ?? null));
  const words = summary?.words;
  const encoding = summary?.encoding ?? null;
  const links = useAppState(({ open }) => open?.links.length ?? 0);
  useLayoutEffect(() => {
    if (dom === null || words === undefined) return;
    const counted = t('words', { count: words, formatted: formatNumber(words, language) });
    const facts = encoding === null || encoding === 'utf-8' ? [counted] : [counted, encoding];
    dom.afterTitle.className = styles.facts ?? '';
    const linked = t('linked', { count: links, formatted: formatNumber(links, language) });
    const lead = links === 0 ? [] : [leadToLinks(linked)];
    dom.afterTitle.replaceChildren(...facts.map(isolated), ...lead);
  }, [dom, t, language, words, encoding, links]);
  return null;
}
