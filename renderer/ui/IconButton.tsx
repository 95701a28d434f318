import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import type { IconName } from './icon-shapes';
import { Tooltip } from './Tooltip';

interface Props {
  readonly icon: IconName;
  /** What it does; its name for everybody, and its tooltip. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly keys?: ReactNode;
  readonly size?: 'small' | 'medium';
  readonly placement?: 'top' | 'bottom' | 'start' | 'end';
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** A button with a picture only. */
export function IconButton({
  icon,
  label,
  onPress = () => undefined,
  keys,
  size = 'medium',
  placement = 'bottom',
  isDisabled = false,
  className,
}: Props) {
  return (
    <Tooltip
      placement={placement}
      text={
        <>
          {label}
          {keys}
        </>
      }
    >
      <AriaButton
        className={classNames(styles.button, styles[size], className)}
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
      >
        <Icon name={icon} size={size === 'small' ? 16 : 20} />
      </AriaButton>
    </Tooltip>
  );
}
