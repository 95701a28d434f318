import {
  differenceKind,
  type PassageDifference,
} from '../../../../shared/copies/passage-differences';
import { baseDirection } from '../../../../shared/text/base-direction';
import styles from './DifferentWords.module.css';

interface Props {
  readonly text: string;
  /** Which side of the differences the text is. */
  readonly side: 'a' | 'b';
  readonly differences: readonly PassageDifference[];
}

interface Piece {
  readonly words: string;
  readonly kinds: number;
}

function piecesOf({ text, side, differences }: Props): Piece[] {
  const characters = [...text];
  const words = (start: number, end: number) => characters.slice(start, end).join('');
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kinds, [side]: place } of differences) {
    pieces.push({ words: words(at, place.start), kinds: 0 });
    pieces.push({ words: words(place.start, place.end), kinds });
    at = place.end;
  }
  pieces.push({ words: words(at, characters.length), kinds: 0 });
  return pieces.filter((piece) => piece.words !== '');
}

/** Numbers and names are told apart from other words: they change what is said. */
function kindName(kinds: number): string {
  if ((kinds & differenceKind.number) !== 0) return 'number';
  return (kinds & (differenceKind.name | differenceKind.attribution)) === 0 ? 'word' : 'name';
}

/** Words of an article in which stands out what is otherwise in the copy. */
export function DifferentWords(props: Props) {
  let offset = 0;
  return (
    <bdi className={styles.words} dir={baseDirection(props.text) ?? 'auto'}>
      {piecesOf(props).map(({ words, kinds }) => {
        const key = offset;
        offset += words.length;
        if (kinds === 0) return <span key={key}>{words}</span>;
        return (
          <mark key={key} className={styles.changed} data-kind={kindName(kinds)}>
            {words}
          </mark>
        );
      })}
    </bdi>
  );
}
