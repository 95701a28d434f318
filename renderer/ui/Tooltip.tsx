import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

interface Props {
  /** What the tooltip is about: something that takes the focus. */
  readonly children: ReactElement;
  readonly text: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end';
}

/** Words that appear beside a control while it is pointed at or focused. */
export function Tooltip({ children, text, placement = 'bottom' }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
