import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { findDocument } from '../../state/app-state';
import { formatNumber } from '../../ui/format-number';
import styles from './facts.module.css';
import type { ArticleDom } from './text/article-dom';

function isolated(fact: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = fact;
  return element;
}

/** Shows what is known of the article under its title; no words of the article itself. */
export function useFacts(dom: ArticleDom | null): void {
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const summary = useAppState((state) => findDocument(state, state.open?.id ?? null));
  const words = summary?.words;
  const encoding = summary?.encoding ?? null;
  useLayoutEffect(() => {
    if (dom === null || words === undefined) return;
    const counted = t('words', { count: words, formatted: formatNumber(words, language) });
    const facts = encoding === null || encoding === 'utf-8' ? [counted] : [counted, encoding];
    dom.afterTitle.className = styles.facts ?? '';
    dom.afterTitle.replaceChildren(...facts.map(isolated));
  }, [dom, t, language, words, encoding]);
}
