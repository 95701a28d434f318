import { classNames } from './class-names';
import styles from './Icon.module.css';
import { type IconName, iconShapes, mirroredIcons } from './icon-shapes';

interface Props {
  readonly name: IconName;
  readonly size?: 16 | 20;
  readonly className?: string | undefined;
}

/** A small picture in the colour of the words around it; it says nothing to a screen reader. */
export function Icon({ name, size = 20, className }: Props) {
  return (
    <svg
      className={classNames(styles.icon, mirroredIcons.has(name) && styles.mirrored, className)}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {iconShapes[name]}
    </svg>
  );
}
