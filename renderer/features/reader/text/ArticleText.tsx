import { Fragment, memo, type ReactNode } from 'react';
import { baseDirection } from '../../../../shared/text/base-direction';
import { type Block, titleBlockIndex } from '../../../../shared/text/blocks';
import styles from './ArticleText.module.css';
import { blockAttribute } from './article-dom';

interface Props {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What stands under the title without being part of the text. */
  readonly afterTitle: ReactNode;
}

function classOf(block: Block, isTitle: boolean): string | undefined {
  if (block.isBlank) return styles.blank;
  return isTitle ? styles.title : styles.block;
}

/** The article's words: one paragraph a line, each with exactly one text node that nothing touches. */
export const ArticleText = memo(function ArticleText({ text, blocks, afterTitle }: Props) {
  const titleIndex = titleBlockIndex(text, blocks);
  return blocks.map((block, index) => {
    const line = text.slice(block.start, block.end);
    return (
      <Fragment key={block.start}>
        <p
          className={classOf(block, index === titleIndex)}
          dir={baseDirection(line) ?? undefined}
          {...{ [blockAttribute]: index }}
        >
          {line}
        </p>
        {index === titleIndex && afterTitle}
      </Fragment>
    );
  });
});
