import { Button as AriaButton } from 'react-aria-components';
import { Badge } from './Badge';
import styles from './FilterMenu.module.css';
import { Icon } from './Icon';
import { Menu, type MenuGroup } from './Menu';
import { NumberText } from './NumberText';

/** Things to narrow a list down by; several may be on at once. */
export type FilterGroup = MenuGroup & { readonly chosen: readonly string[] };

interface Props {
  readonly label: string;
  readonly groups: readonly FilterGroup[];
  readonly onToggle: (id: string, groupId: string) => void;
  readonly placement?: 'bottom start' | 'bottom end';
}

/** The values without one of them, or with it. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** A button that says by how many things a list is narrowed down, and opens the menu of them. */
export function FilterMenu({ label, groups, onToggle, placement = 'bottom start' }: Props) {
  const active = new Set(groups.flatMap(({ chosen }) => chosen)).size;
  return (
    <Menu
      label={label}
      placement={placement}
      trigger={
        <AriaButton className={styles.button ?? ''}>
          <Icon name="filter" size={16} />
          {label}
          {active > 0 && (
            <Badge tone="lapis">
              <NumberText value={active} />
            </Badge>
          )}
        </AriaButton>
      }
      groups={groups.map((group) => ({ ...group, isMultiple: true }))}
      onAction={onToggle}
    />
  );
}
