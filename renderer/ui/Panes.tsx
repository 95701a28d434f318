import type { ReactNode } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import styles from './Panes.module.css';

interface Props {
  readonly id: string;
  /** What is beside the page: its name among the panes, its width in percent and in CSS pixels. */
  readonly beside: {
    readonly id: string;
    readonly percent: number;
    readonly minPixels: number;
    readonly content: ReactNode;
  };
  readonly page: { readonly minPixels: number; readonly content: ReactNode };
  readonly seamLabel: string;
  /** The widths a person left them at. */
  readonly layout: Layout | undefined;
  /** Told when a person moved the seam. */
  readonly onLayout: (layout: Layout) => void;
}

/** A list and the page beside it, with a seam between them that can be moved. */
export function Panes({ id, beside, page, seamLabel, layout, onLayout }: Props) {
  return (
    <Group
      id={id}
      className={styles.group}
      orientation="horizontal"
      {...(layout === undefined ? {} : { defaultLayout: layout })}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction) onLayout(next);
      }}
    >
      <Panel
        id={beside.id}
        defaultSize={`${beside.percent}`}
        minSize={beside.minPixels}
        maxSize="45"
        groupResizeBehavior="preserve-pixel-size"
      >
        {beside.content}
      </Panel>
      <Separator className={styles.seam} aria-label={seamLabel} />
      <Panel id="page" minSize={page.minPixels}>
        {page.content}
      </Panel>
    </Group>
  );
}
