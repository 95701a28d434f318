import type { ClaimEntry } from '../registry/claim-registry';
import { gatherClaims } from '../registry/claim-registry';
import { readEntityRegistry, referredEntity } from '../registry/entity-registry';
import { type CsvStyle, csvRow } from './csv-rows';
import type { ExportContext } from './export-document';
import type { FilePiece } from './format';

const claimColumns = [
  'id',
  'claim',
  'title',
  'rating',
  'ratedOn',
  'rationale',
  'evidence',
  'note',
  'annotator',
  'createdAt',
  'updatedAt',
];
const entityColumns = [
  'id',
  'entity',
  'name',
  'type',
  'latinName',
  'aliases',
  'wikidata',
  'note',
  'annotator',
  'createdAt',
  'updatedAt',
];

/** What spans refer to, by everybody's decisions. */
export interface ReferredObjects {
  /** The name or title by which `entity:<id>` or `claim:<id>` is listed; empty where nobody has it. */
  nameOf(reference: string | null): string;
  /** The tables of claims and of entities that were chosen. */
  tables(style: CsvStyle): FilePiece[];
}

type Held = ClaimEntry['held'][number];

function claimCells({ claim, annotator }: Held, { id }: ClaimEntry) {
  const { rating, note = '', createdAt, updatedAt } = claim;
  const places = rating?.evidence.map(({ path, target: [{ start, end }] }) => ({
    path,
    start,
    end,
  }));
  return [
    claim.id,
    id,
    claim.title,
    rating?.value ?? '',
    rating?.ratedOn ?? '',
    rating?.rationale ?? '',
    places === undefined || places.length === 0 ? '' : JSON.stringify(places),
    note,
    annotator,
    createdAt,
    updatedAt,
  ];
}

/** Gathers the claims and entities of a corpus, with the names that hold for them. */
export function referredObjects({ corpusFiles }: ExportContext): ReferredObjects {
  const contents = corpusFiles.map(({ content }) => content);
  const chosen = new Set(
    corpusFiles.filter(({ isChosen }) => isChosen).map(({ content }) => content.annotator),
  );
  const entities = readEntityRegistry(null, contents);
  const claims = gatherClaims({
    works: [],
    files: contents.map((content) => ({ ...content, isOwn: false })),
    articleOf: (path) => ({ path, title: path }),
  });
  const claimRows = (style: CsvStyle) =>
    claims.entries.flatMap((entry) =>
      entry.held
        .filter(({ annotator }) => chosen.has(annotator))
        .map((held) => csvRow(claimCells(held, entry), style)),
    );
  const entityRows = (style: CsvStyle) =>
    entities.entries.flatMap(({ id, records }) =>
      records
        .filter(({ annotator }) => chosen.has(annotator))
        .map(({ record, annotator }) => {
          const { name, type, latinName = '', aliases, wikidata = '', note = '' } = record;
          const said = [name, type, latinName, aliases.join('; '), wikidata, note, annotator];
          return csvRow([record.id, id, ...said, record.createdAt, record.updatedAt], style);
        }),
    );
  return {
    nameOf: (reference) => {
      const id = referredEntity(reference);
      if (id !== null) return entities.entryOf(id)?.name ?? '';
      if (reference?.startsWith('claim:') !== true) return '';
      return claims.entryOf(reference.slice('claim:'.length))?.title ?? '';
    },
    // A table without rows would be a file without a use.
    tables: (style) =>
      [
        { file: 'claims.csv', columns: claimColumns, rows: claimRows(style) },
        { file: 'entities.csv', columns: entityColumns, rows: entityRows(style) },
      ]
        .filter(({ rows }) => rows.length > 0)
        .map(({ file, columns, rows }) => ({
          file,
          content: [csvRow(columns, style), ...rows].join(''),
        })),
  };
}
