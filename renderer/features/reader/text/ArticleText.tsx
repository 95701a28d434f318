import { Fragment, memo, type ReactNode, useMemo } from 'react';
import type { Block } from '../../../../shared/text/blocks';
import styles from './ArticleText.module.css';
import { blockAttribute } from './article-dom';
import { chunkAttribute } from './lit-window';
import { chunkText, type TextChunk } from './text-chunks';

interface Props {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What stands under the title without being part of the text. */
  readonly afterTitle: ReactNode;
}

/**
 * The article's words: one paragraph a block, each with exactly one text node that nothing touches.
 * What is far from the screen is neither styled nor laid out, chunk by chunk.
 */
export const ArticleText = memo(function ArticleText({ text, blocks, afterTitle }: Props) {
  const chunks = useMemo(() => chunkText(text, blocks), [text, blocks]);
  return chunks.map((chunk) => (
    <Chunk key={chunk.paragraphs[0]?.index} chunk={chunk} afterTitle={afterTitle} />
  ));
});

function Chunk({ chunk, afterTitle }: { chunk: TextChunk; afterTitle: ReactNode }) {
  return (
    <div
      className={styles.chunk}
      style={{ containIntrinsicBlockSize: `auto ${chunk.height}em` }}
      {...{ [chunkAttribute]: true }}
    >
      {chunk.paragraphs.map(({ index, kind, direction, words }) => (
        <Fragment key={index}>
          <p className={styles[kind]} dir={direction} {...{ [blockAttribute]: index }}>
            {words}
          </p>
          {kind === 'title' && afterTitle}
        </Fragment>
      ))}
    </div>
  );
}
