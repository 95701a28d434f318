import { useAppState } from '../../hooks/use-app';
import { titleOf } from './article-words';
import { useArticles } from './use-articles';

/** What an article is called, by its place in the list of found copies. */
export function useTitles(): (article: number) => string {
  const articles = useArticles();
  const documentIds = useAppState(({ copies }) => copies.list?.documentIds);
  return (article) => {
    const id = documentIds?.[article];
    const document = id === undefined ? undefined : articles.get(id);
    return document === undefined ? '' : titleOf(document);
  };
}
