import * as z from 'zod/mini';

/** Widths of panes by group, in percent of the group, by pane id. */
const PaneLayoutSchema = z.record(z.string(), z.record(z.string(), z.number()));

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
};
