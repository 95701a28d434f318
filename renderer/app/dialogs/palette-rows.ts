import type { DocumentSummary } from '../../../shared/model/document';
import { foldForSearch } from '../../../shared/text/fold-arabic';
import { containsAll, findArticles, foldQuery } from '../../features/library/search-text';
import type { Command } from '../../state/commands/command';
import type { PickerRow } from '../../ui/picker-rows';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly command: Command; readonly title: string }
  | { readonly kind: 'article'; readonly document: DocumentSummary };

export interface PaletteSource {
  readonly commands: readonly { readonly command: Command; readonly title: string }[];
  readonly documents: readonly DocumentSummary[];
  readonly headings: { readonly commands: string; readonly articles: string };
}

const articleLimit = 200;
/** So many articles stand below the commands before anything is typed. */
const articlesAtFirst = 20;

function withHeading(
  id: string,
  text: string,
  rows: readonly PickerRow<PaletteEntry>[],
): PickerRow<PaletteEntry>[] {
  return rows.length === 0 ? [] : [{ kind: 'heading', id, text }, ...rows];
}

/** What the palette offers for a query: commands by name, articles by title and path. */
export function paletteRows(
  { commands, documents, headings }: PaletteSource,
  query: string,
): PickerRow<PaletteEntry>[] {
  const words = foldQuery(query);
  const commandRows = commands
    .filter(({ title }) => containsAll(foldForSearch(title), words))
    .map(({ command, title }) => ({
      kind: 'option' as const,
      id: `command:${command.id}`,
      value: { kind: 'command' as const, command, title },
    }));
  const limit = words.length === 0 ? articlesAtFirst : articleLimit;
  const articleRows = findArticles(documents, query, limit).map((document) => ({
    kind: 'option' as const,
    id: `article:${document.id}`,
    value: { kind: 'article' as const, document },
  }));
  const asCommands = withHeading('commands', headings.commands, commandRows);
  const asArticles = withHeading('articles', headings.articles, articleRows);
  return words.length === 0 ? [...asCommands, ...asArticles] : [...asArticles, ...asCommands];
}
