import {
  type Bilingual,
  type Codebook,
  type Colour,
  examplesOf,
  type Label,
  type Layer,
} from '../model/codebook';
import { stableGuid } from '../text/stable-guid';
import { escapeXml } from './escape-xml';

type Language = keyof Pick<Bilingual, 'ar' | 'en'>;

const namespace = 'urn:QDA-XML:codebook:1.0';

/** Text as it is read again: a bare carriage return would come back as a line feed. */
function escaped(text: string): string {
  return escapeXml(text).replace(/\r/g, '&#13;');
}

/** The same in an attribute, where line breaks would become spaces. */
function escapedAttribute(text: string): string {
  return escaped(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

function otherName(name: Bilingual, language: Language): string {
  return language === 'ar' ? name.en : name.ar;
}

/** Guideline and examples in words. */
function descriptionOf(label: Label, language: Language): string {
  const examples = examplesOf(label).map(({ text }) => `• ${text}`);
  const lines = [otherName(label.name, language), label.guideline?.[language] ?? '', ...examples];
  return lines.filter((line) => line !== '').join('\n');
}

type ColourCode = Readonly<Record<Colour, string>>;

/** What is written of one code, without its children. */
interface Code {
  readonly guid: string;
  readonly name: string;
  readonly isCodable: boolean;
  readonly color: string;
  readonly description: string;
}

function openingTag({ guid, name, isCodable, color }: Code): string {
  return `<Code guid="${guid}" name="${escapedAttribute(name)}" isCodable="${isCodable}" color="${color}">`;
}

function labelLines(layer: Layer, label: Label, language: Language, colours: ColourCode): string[] {
  const code: Code = {
    guid: stableGuid(`label/${layer.id}/${label.id}`),
    name: label.name[language],
    isCodable: true,
    color: colours[label.colour],
    description: descriptionOf(label, language),
  };
  return [
    `      ${openingTag(code)}`,
    `        <Description>${escaped(code.description)}</Description>`,
    '      </Code>',
  ];
}

function layerLines(layer: Layer, language: Language, colours: ColourCode): string[] {
  const code: Code = {
    guid: stableGuid(`layer/${layer.id}`),
    name: layer.name[language],
    // An annotation may be of a layer without a label, so the layer is a code too.
    isCodable: true,
    color: colours[layer.colour],
    description: otherName(layer.name, language),
  };
  return [
    `    ${openingTag(code)}`,
    `      <Description>${escaped(code.description)}</Description>`,
    ...layer.labels.flatMap((label) => labelLines(layer, label, language, colours)),
    '    </Code>',
  ];
}

/**
 * Codes as REFI-QDA exchanges them (`.qdc`, REFI-QDA Standard 1.5): layers are codes, their labels
 * the codes below them. What it loses: hotkeys, attributes, relations, and the name in the other
 * language but for its place in the description. The same codebook gives the same text, and a renamed label keeps its GUID.
 * @param language of the names; the name in the other one stands in the description.
 * @param colours `#rrggbb` of each colour of the palette.
 */
export function refiCodes(codebook: Codebook, language: Language, colours: ColourCode): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${namespace}" origin="Hashiya">`,
    '  <Codes>',
    ...codebook.layers.flatMap((layer) => layerLines(layer, language, colours)),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n');
}
