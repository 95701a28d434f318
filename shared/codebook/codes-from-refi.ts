import type { Bilingual, Codebook, Colour, Label, Layer } from '../model/codebook';
import { stableGuid } from '../text/stable-guid';
import { newIdIn, takenLabelIds } from './new-id';

/** A code of a REFI-QDA codebook, as it stands in its file. */
export interface RefiCode {
  /** In lower case; empty where there is none. */
  readonly guid: string;
  readonly name: string;
  /** `#rrggbb`; empty where there is none. */
  readonly color: string;
  readonly description: string;
  readonly children: readonly RefiCode[];
}

type ColourCodes = Readonly<Record<Colour, string>>;

/** The layer that codes without codes below them come into. */
const loose: Bilingual = { ar: 'رموز', en: 'Codes' };

function channels(color: string): readonly number[] {
  return /^#[0-9a-f]{6}$/i.test(color)
    ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    : [];
}

/** The colour of the palette that is nearest to one, by its channels; `ink` where there is none. */
function nearestColour(color: string, colours: ColourCodes): Colour {
  const wanted = channels(color);
  if (wanted.length === 0) return 'ink';
  const distance = ([, code]: readonly [string, string]) =>
    channels(code).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0);
  const [nearest] = Object.entries(colours).sort((a, b) => distance(a) - distance(b));
  return (nearest?.[0] ?? 'ink') as Colour;
}

/** One name stands for both languages until somebody translates it. */
function bothWays(words: string): Bilingual {
  return { ar: words, en: words };
}

/** A code and all below it, each with the names above it before its own. */
function flat({ children, ...code }: RefiCode, above = ''): Omit<RefiCode, 'children'>[] {
  const name = `${above}${code.name}`;
  return [{ ...code, name }, ...children.flatMap((child) => flat(child, `${name} / `))];
}

/** Codes as they come in, one after the other. */
class Importing {
  constructor(
    private codebook: Codebook,
    private readonly colours: ColourCodes,
  ) {}

  get result(): Codebook {
    return this.codebook;
  }

  take(codes: readonly RefiCode[]): void {
    const alone = codes.filter(
      (code) => this.known(code) === undefined && code.children.length === 0,
    );
    for (const code of codes) {
      if (!alone.includes(code)) this.addLabels(this.layerOf(code), code.children);
    }
    if (alone.length > 0) this.addLabels(this.layerNamed(loose, 'codes', ''), alone);
  }

  private known({ guid }: RefiCode): Layer | undefined {
    return this.codebook.layers.find(({ id }) => stableGuid(`layer/${id}`) === guid);
  }

  private layerOf(code: RefiCode): Layer {
    return this.known(code) ?? this.layerNamed(bothWays(code.name), 'layer', code.color);
  }

  /** The layer that is called so, or a new one. */
  private layerNamed(name: Bilingual, fallback: string, color: string): Layer {
    const { layers } = this.codebook;
    const found = layers.find((one) => one.name.ar === name.ar || one.name.en === name.en);
    if (found !== undefined) return found;
    const id = newIdIn(name.en, fallback, new Set(layers.map((layer) => layer.id)));
    const colour = nearestColour(color, this.colours);
    const layer: Layer = { id, kind: 'span', name, colour, labels: [], attributes: [] };
    this.codebook = { ...this.codebook, layers: [...layers, layer] };
    return layer;
  }

  private addLabels({ id: layerId }: Layer, codes: readonly RefiCode[]): void {
    for (const code of codes.flatMap((one) => flat(one))) {
      const layers = this.codebook.layers.map((layer) =>
        layer.id === layerId && !this.hasLabel(layer, code)
          ? { ...layer, labels: [...layer.labels, this.labelFrom(layer, code)] }
          : layer,
      );
      this.codebook = { ...this.codebook, layers };
    }
  }

  private hasLabel({ id, labels }: Layer, { guid, name }: Omit<RefiCode, 'children'>): boolean {
    return labels.some((label) => {
      const isSaid = stableGuid(`label/${id}/${label.id}`) === guid;
      return isSaid || label.name.ar === name || label.name.en === name;
    });
  }

  private labelFrom(layer: Layer, code: Omit<RefiCode, 'children'>): Label {
    const id = newIdIn(code.name, 'code', takenLabelIds(this.codebook, layer.id));
    return {
      id,
      name: bothWays(code.name),
      colour: nearestColour(code.color, this.colours),
      ...(code.description === '' ? {} : { guideline: bothWays(code.description) }),
    };
  }
}

/**
 * A codebook with the codes of another program (REFI-QDA Standard 1.5): a code that has others below it
 * is a layer, and all below it are its labels; those that stand alone come into one layer. What is
 * there already, by its GUID or by its name, stays as it is; nothing goes away.
 * @param colours `#rrggbb` of each colour of the palette.
 */
export function withRefiCodes(
  own: Codebook,
  codes: readonly RefiCode[],
  colours: ColourCodes,
): Codebook {
  const importing = new Importing(own, colours);
  importing.take(codes);
  return importing.result;
}
