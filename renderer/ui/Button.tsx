import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { classNames } from './class-names';
import { Icon } from './Icon';
import type { IconName } from './icon-shapes';

interface Props {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `solid` for the one thing to do, `plain` for the others, `quiet` within running content. */
  readonly variant?: 'solid' | 'plain' | 'quiet';
  readonly size?: 'small' | 'medium';
  readonly icon?: IconName;
  /** The key that does the same, as caps. */
  readonly keys?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A button with words. */
export function Button({
  children,
  onPress = () => undefined,
  variant = 'plain',
  size = 'medium',
  icon,
  keys,
  isDisabled = false,
  isPressed,
  autoFocus = false,
  type = 'button',
  label,
  className,
}: Props) {
  return (
    <AriaButton
      className={classNames(styles.button, styles[variant], styles[size], className)}
      onPress={onPress}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      type={type}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {icon !== undefined && <Icon name={icon} size={16} />}
      {children}
      {keys}
    </AriaButton>
  );
}
