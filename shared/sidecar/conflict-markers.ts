/**
 * The two sides of a text in which git left its conflict markers (`git help merge`, "How conflicts
 * are presented"): `<<<<<<<`, with the diff3 style also `|||||||`, then `=======` and `>>>>>>>`.
 */
export interface MarkedSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both came from, where every conflict shows it. */
  readonly base: string | null;
  /** What git calls each side: a branch or a commit; may be empty. */
  readonly names: { readonly ours: string; readonly theirs: string };
}

const opening = /^(<{7,})(?: (.*))?$/;

/**
 * Whether a text has the markers of a conflict. JSON as we write it never begins a line like that:
 * line ends within strings are escaped.
 */
export function hasConflictMarkers(text: string): boolean {
  return /^<{7,}(?: |\r?$)/m.test(text) && /^>{7,}(?: |\r?$)/m.test(text);
}

type Part = 'both' | 'ours' | 'base' | 'theirs';

/** Goes through the lines of a marked text and gives each side its own. */
class SideReader {
  readonly lines = { ours: [] as string[], base: [] as string[], theirs: [] as string[] };
  readonly names = { ours: '', theirs: '' };
  part: Part = 'both';
  hasBase = true;
  isBroken = false;
  /** How long the markers of the conflict are: git lengthens those of a conflict within one. */
  private size = 7;

  private isMarker(line: string, sign: string): boolean {
    const marker = sign.repeat(this.size);
    return line === marker || line.startsWith(`${marker} `);
  }

  take(raw: string): void {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const opened = opening.exec(line);
    if (this.part === 'both') {
      if (opened !== null) this.open(opened[1] ?? '', opened[2] ?? '');
      else this.keep(raw);
    } else if (opened !== null && this.part !== 'base') this.isBroken = true;
    else this.within(line, raw);
  }

  private open(marker: string, name: string): void {
    this.size = marker.length;
    this.names.ours ||= name;
    this.part = 'ours';
  }

  private within(line: string, raw: string): void {
    if (this.part === 'ours' && this.isMarker(line, '|')) this.part = 'base';
    else if (this.part !== 'theirs' && this.isMarker(line, '=')) {
      if (this.part === 'ours') this.hasBase = false;
      this.part = 'theirs';
    } else if (this.part === 'theirs' && this.isMarker(line, '>')) {
      this.names.theirs ||= line.slice(this.size + 1);
      this.part = 'both';
    } else this.keep(raw);
  }

  private keep(raw: string): void {
    const sides = this.part === 'both' ? (['ours', 'base', 'theirs'] as const) : [this.part];
    for (const side of sides) this.lines[side].push(raw);
  }
}

/**
 * Takes a marked text apart.
 * @returns `null` where the markers don't pair up, so that the sides can't be told for certain.
 */
export function splitConflict(text: string): MarkedSides | null {
  if (!hasConflictMarkers(text)) return null;
  const reader = new SideReader();
  for (const line of text.split('\n')) reader.take(line);
  if (reader.isBroken || reader.part !== 'both') return null;
  const { lines, names, hasBase } = reader;
  return {
    ours: lines.ours.join('\n'),
    theirs: lines.theirs.join('\n'),
    base: hasBase ? lines.base.join('\n') : null,
    names,
  };
}
