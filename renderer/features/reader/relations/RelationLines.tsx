import type { RefObject } from 'react';
import { useRelationName } from '../../../hooks/use-relation-name';
import type { Placement } from '../../../state/placement';
import type { ArticleDom } from '../text/article-dom';
import { useAfterPaint } from '../use-after-paint';
import styles from './RelationLines.module.css';
import { spreadChips } from './relation-path';
import { type DrawnRelation, useRelationPlaces } from './use-relation-places';
import { type ShownRelation, useShownRelations } from './use-shown-relations';

interface Props {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placement: Placement;
}

/**
 * Relations drawn over the page from words to words. Nothing of it takes room in the text or comes
 * between it and the mouse; what is selected is painted first, and this a frame later.
 */
export function RelationLines({ dom, frame, placement }: Props) {
  const shown = useAfterPaint(useShownRelations(placement));
  if (dom === null || shown.length === 0) return null;
  return <Lines dom={dom} frame={frame} shown={shown} />;
}

interface LinesProps {
  readonly dom: ArticleDom;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly shown: readonly ShownRelation[];
}

function Lines(props: LinesProps) {
  const drawn = useRelationPlaces(props);
  const nameOf = useRelationName();
  const width = props.frame.current?.clientWidth ?? 0;
  const names = drawn.map(({ shown }) => nameOf(shown.relation.label));
  const chips = spreadChips(
    drawn.map(({ path }, index) => ({ ...path.chip, name: names[index] ?? '' })),
    width,
  );
  return (
    <div className={styles.lines} aria-hidden="true" data-relation-lines>
      {drawn.map((one, index) => (
        <Line key={keyOf(one)} one={one} name={names[index] ?? ''} chip={chips[index]} />
      ))}
    </div>
  );
}

function keyOf({ shown: { relation, from, isMine } }: DrawnRelation): string {
  return `${isMine} ${from.annotator} ${relation.id}`;
}

interface LineProps {
  readonly one: DrawnRelation;
  readonly name: string;
  readonly chip: { readonly x: number; readonly y: number } | undefined;
}

/** A drawing of its own for each line: it costs no more of the page than what it is over. */
function Line({ one: { shown, path }, name, chip }: LineProps) {
  return (
    <div
      className={styles.line}
      data-relation-line={shown.relation.id}
      data-mine={shown.isMine}
      data-looked-at={shown.lookedAt !== null}
    >
      {/* Places on the page are measured from its left, whatever the language. */}
      <svg
        className={styles.drawing}
        style={{ left: 0, top: 0 }}
        width="1"
        height="1"
        aria-hidden="true"
      >
        <path className={styles.way} d={path.line} />
        <path className={styles.head} d={path.head} />
      </svg>
      {chip !== undefined && (
        <div className={styles.place} style={{ left: chip.x, top: chip.y }}>
          <bdi className={styles.chip}>{name}</bdi>
        </div>
      )}
    </div>
  );
}
