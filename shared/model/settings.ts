import * as z from 'zod/mini';
import { DocumentIdSchema } from './ids';
import { CodePointOffsetSchema } from './span';

/** Widths of panes by group, in percent of the group, by pane id. */
const PaneLayoutSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** The faces an article can be read in. */
export const readingFaces = ['naskh', 'plex', 'system'] as const;

/** How an article is set on the page. */
const ReadingLookSchema = z.object({
  face: z.enum(readingFaces),
  /** Size of the letters in CSS pixels. */
  size: z.number().check(z.minimum(12), z.maximum(48)),
  /** Height of a line as a multiple of the size. */
  lineHeight: z.number().check(z.minimum(1.2), z.maximum(3.5)),
  /** Width of the column of text in CSS pixels. */
  measure: z.number().check(z.minimum(280), z.maximum(1600)),
});

export type ReadingLook = z.infer<typeof ReadingLookSchema>;

/** Where somebody stopped reading an article. */
const ReadingPlaceSchema = z.object({
  document: DocumentIdSchema,
  /** The hash of the text it was: another one has other letters there. */
  sha256: z.string(),
  /** The first letter that was in sight. */
  offset: CodePointOffsetSchema,
});

export type ReadingPlace = z.infer<typeof ReadingPlaceSchema>;

/** What the app remembers about itself. Never annotations: those stand beside the articles. */
export const SettingsSchema = z.object({
  /** The name under which this person annotates; `null` until the first annotation asks. */
  annotator: z.nullable(z.string()),
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Zoom of the window as a factor; 1 is the size as designed. */
  zoom: z.number().check(z.minimum(0.5), z.maximum(3)),
  panes: PaneLayoutSchema,
  library: z.object({
    hiddenColumns: z.array(z.string()),
    /** Column widths in CSS pixels by column id. */
    columnWidths: z.record(z.string(), z.number()),
    sort: z.array(z.object({ id: z.string(), desc: z.boolean() })),
  }),
  reading: ReadingLookSchema,
  /** Digits of the interface's own numbers; those of articles stay as they are written. */
  digits: z.enum(['latin', 'arabic']),
  /** Layers by id whose annotations are not shown. */
  hiddenLayers: z.array(z.string()),
  /** Layers by id whose annotations are shown and can't be changed. */
  lockedLayers: z.array(z.string()),
  /** What stands beside the text: the notes at their lines, or the list of all annotations. */
  beside: z.enum(['notes', 'list']),
  /** Whether copies are looked for in a folder that is opened, without being asked. */
  looksForCopies: z.boolean(),
  /** The latest first; bounded. */
  readingPlaces: z.array(ReadingPlaceSchema),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** A change of some settings; what is absent stays. */
export const SettingsPatchSchema = z.partial(SettingsSchema);
export type SettingsPatch = Partial<Settings>;

/** The settings of a person who starts for the first time. */
export const defaultSettings: Settings = {
  annotator: null,
  language: 'ar',
  theme: 'system',
  zoom: 1,
  panes: {},
  library: { hiddenColumns: ['words', 'annotators'], columnWidths: {}, sort: [] },
  reading: { face: 'naskh', size: 20, lineHeight: 2.05, measure: 600 },
  digits: 'latin',
  hiddenLayers: [],
  lockedLayers: [],
  beside: 'notes',
  looksForCopies: true,
  readingPlaces: [],
};
