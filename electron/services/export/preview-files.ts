import type { FilePreview } from '../../../shared/contract/export';
import { firstLines, unitsLookedAt } from '../../../shared/formats/first-lines';
import type { FilePiece } from '../../../shared/formats/format';
import type { DatasetFiles } from './dataset-folder';

/** So many files are looked into; of the others only the names are kept. */
const filesShown = 12;

interface Begun {
  text: string | null;
  bytes: number;
  isEnded: boolean;
}

/** Files of which only the beginnings are kept, in memory; nothing is written. */
export class PreviewFiles implements DatasetFiles {
  private readonly all = new Set<string>();
  private readonly begun = new Map<string, Begun>();

  async add({ file, content }: FilePiece): Promise<void> {
    this.all.add(file);
    const known = this.begun.get(file);
    if (known === undefined && this.begun.size >= filesShown) return;
    const opened = known ?? { text: '', bytes: 0, isEnded: true };
    this.begun.set(file, opened);
    opened.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    if (typeof content !== 'string') opened.text = null;
    else if (opened.text !== null) opened.text = this.kept(opened, opened.text, content);
  }

  private kept(opened: Begun, text: string, content: string): string {
    const rest = unitsLookedAt - text.length;
    if (content.length > rest) opened.isEnded = false;
    return rest > 0 ? text + content.slice(0, rest) : text;
  }

  get names(): string[] {
    return [...this.all].sort();
  }

  async finish(): Promise<void> {}

  async abandon(): Promise<void> {}

  /** How the first files begin, by name. */
  previews(): FilePreview[] {
    return [...this.begun]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { text, bytes, isEnded }]) => {
        if (text === null) return { name, bytes, lines: null, isWhole: false };
        const { lines, isWhole } = firstLines(text, isEnded);
        return { name, bytes, lines: [...lines], isWhole };
      });
  }
}
