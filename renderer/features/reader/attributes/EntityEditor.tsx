import { entityReference } from '../../../../shared/registry/entity-registry';
import { useApp, useAppState } from '../../../hooks/use-app';
import { claimantOptions, nameNewEntity } from '../../../state/attributes/claimants';
import type { EntityOption } from '../../../state/entities/entity-options';
import { entityRegistry } from '../../../state/entities/registry';
import { EntityField } from './EntityField';
import type { EditorProps } from './ValueEditor';

interface Props extends EditorProps {
  readonly annotation: string;
}

/** A field for somebody: an entity that is known, a new one, or just the words. */
export function EntityEditor(props: Props) {
  const { annotation, attribute, label, initial, onCommit, onCancel } = props;
  const app = useApp();
  const registry = useAppState(entityRegistry);
  const take = (option: EntityOption, isByKey: boolean) => {
    if (option.kind === 'entity') {
      onCommit(entityReference(option.id), isByKey);
      return;
    }
    const { name, type } = option;
    onCancel(isByKey);
    void nameNewEntity(app, annotation, attribute.id, { name, type });
  };
  return (
    <EntityField
      label={label}
      initial={initial}
      optionsFor={(typed) => claimantOptions(registry, typed)}
      onTake={take}
      onWords={onCommit}
      onCancel={onCancel}
    />
  );
}
