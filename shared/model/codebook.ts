import * as z from 'zod/mini';
import { looseRecord } from './loose';
import { EncodingSchema } from './sidecar';

const BilingualSchema = looseRecord({ ar: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof BilingualSchema>;

/** Colours are names of the palette, each with a light and a dark value of enough contrast. */
const paletteColours = ['rubric', 'lapis', 'malachite', 'gold', 'violet', 'ink'] as const;
export const ColourSchema = z.enum(paletteColours);
export type Colour = z.infer<typeof ColourSchema>;

const LabelSchema = looseRecord({
  /** Stable: renaming a label touches `name` only. */
  id: z.string(),
  name: BilingualSchema,
  colour: ColourSchema,
  /** The Latin cap of the key, e.g. `1` or `q`. */
  hotkey: z.optional(z.string()),
  guideline: z.optional(BilingualSchema),
  example: z.optional(z.string()),
  /** Taken from the corpus, in place of `example`; each with the path of its article. */
  examples: z.optional(z.array(looseRecord({ text: z.string(), path: z.optional(z.string()) }))),
});
export type Label = z.infer<typeof LabelSchema>;

export const attributeTypes = ['text', 'choice', 'number', 'date', 'entity', 'scale'] as const;

const AttributeSchema = looseRecord({
  id: z.string(),
  name: BilingualSchema,
  type: z.enum(attributeTypes),
  required: z.boolean(),
  choices: z.optional(z.array(looseRecord({ id: z.string(), name: BilingualSchema }))),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});
export type Attribute = z.infer<typeof AttributeSchema>;

const LayerSchema = looseRecord({
  id: z.string(),
  kind: z.literal('span'),
  name: BilingualSchema,
  colour: ColourSchema,
  hotkey: z.optional(z.string()),
  labels: z.array(LabelSchema),
  attributes: z.array(AttributeSchema),
});
export type Layer = z.infer<typeof LayerSchema>;

/** What one end of a relation may be: any annotation of a layer, or those with one of its labels. */
const RelationEndSchema = looseRecord({ layer: z.string(), label: z.optional(z.string()) });
export type RelationEnd = z.infer<typeof RelationEndSchema>;

const RelationTypeSchema = looseRecord({
  id: z.string(),
  name: BilingualSchema,
  /** What it may lead from and to; anything where that is not said. */
  from: z.optional(z.array(RelationEndSchema)),
  to: z.optional(z.array(RelationEndSchema)),
});
export type RelationType = z.infer<typeof RelationTypeSchema>;

/** Layers, labels, attributes and guidelines of a corpus, shared by the team. */
export const CodebookSchema = looseRecord({
  format: z.literal('hashiya-codebook'),
  formatVersion: z.literal(1),
  layers: z.array(LayerSchema),
  relations: z.array(RelationTypeSchema),
  /** Path of an article → the encoding the team decided it has. */
  encodings: z.record(z.string(), EncodingSchema),
  /**
   * Records of labels that were merged, moved or removed, oldest first; those that are understood
   * are read through `codebook/migrations.ts`.
   */
  migrations: z.array(z.looseObject({ id: z.string() })),
});
export type Codebook = z.infer<typeof CodebookSchema>;

/** The layer with this id, or `undefined` where the codebook does not know it. */
export function findLayer(codebook: Codebook, layerId: string): Layer | undefined {
  return codebook.layers.find((layer) => layer.id === layerId);
}

/** The label with this id on that layer, or `undefined` where the codebook does not know it. */
export function findLabel(
  codebook: Codebook,
  layerId: string,
  labelId: string | null,
): Label | undefined {
  return findLayer(codebook, layerId)?.labels.find((label) => label.id === labelId);
}

/** What a label looks like in real texts: words, and the article they stand in where that is known. */
export interface LabelExample {
  readonly text: string;
  readonly path?: string | undefined;
}

/** The examples of a label, also the one that older codebooks have. */
export function examplesOf({ example, examples }: Label): readonly LabelExample[] {
  if (examples !== undefined) return examples;
  return example === undefined ? [] : [{ text: example }];
}
