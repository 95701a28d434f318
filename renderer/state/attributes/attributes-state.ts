import type { RecordId } from '../../../shared/model/ids';
import type { Span } from '../../../shared/model/span';

/** How the attributes on the note of the selected annotation are shown. */
export interface NoteAttributes {
  /** The annotation whose empty attributes were asked for, too. */
  readonly allOf: RecordId | null;
  /** Whether the keyboard is to go to them as soon as they are there. */
  readonly isAsked: boolean;
  /** The words of the article that the suggestion one points at comes from. */
  readonly pointedAt: Span | null;
}

export const noNoteAttributes: NoteAttributes = { allOf: null, isAsked: false, pointedAt: null };
