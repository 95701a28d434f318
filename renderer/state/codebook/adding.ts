import {
  addLabel,
  changeAttributes,
  changeRelations,
} from '../../../shared/codebook/edit-codebook';
import { newIdIn, takenLabelIds } from '../../../shared/codebook/new-id';
import { type Bilingual, type Codebook, findLayer } from '../../../shared/model/codebook';
import type { CodebookPage } from './codebook-state';
import type { Edit } from './editing';

/** Something new for the codebook. */
export interface Addition {
  readonly what: 'layer' | 'label' | 'attribute' | 'relation';
  /** The layer that a label or an attribute is for. */
  readonly layer: string;
  readonly name: Bilingual;
}

const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));

function newLabelId(codebook: Codebook, { layer, name }: Addition): string {
  return newIdIn(name.en, 'label', takenLabelIds(codebook, layer));
}

function newLayerId(codebook: Codebook, { name }: Addition): string {
  return newIdIn(name.en, 'layer', idsOf(codebook.layers));
}

function editOf(added: Addition): Edit {
  const { what, layer, name } = added;
  switch (what) {
    case 'layer':
      return (codebook) => {
        const kept = { kind: 'span', colour: 'ink' } as const;
        const id = newLayerId(codebook, added);
        const fresh = { ...kept, id, name, labels: [], attributes: [] };
        return { ...codebook, layers: [...codebook.layers, fresh] };
      };
    case 'label':
      return (codebook) => {
        const colour = findLayer(codebook, layer)?.colour ?? 'ink';
        return addLabel(codebook, layer, { id: newLabelId(codebook, added), name, colour });
      };
    case 'attribute':
      return (codebook) =>
        changeAttributes(codebook, layer, (list) => {
          const id = newIdIn(name.en, 'attribute', idsOf(list));
          return [...list, { id, name, type: 'text', required: false }];
        });
    case 'relation':
      return (codebook) =>
        changeRelations(codebook, (list) => {
          return [...list, { id: newIdIn(name.en, 'relation', idsOf(list)), name }];
        });
  }
}

/** What adding something does, and the page on which it is shown then. */
export function addition(added: Addition): {
  edit: Edit;
  /** @param before the codebook without it. */
  page: (before: Codebook) => CodebookPage;
} {
  const { what, layer } = added;
  const page = (before: Codebook): CodebookPage => {
    if (what === 'relation') return { kind: 'relations' };
    if (what === 'label') return { kind: 'label', layer, id: newLabelId(before, added) };
    return { kind: 'layer', layer: what === 'layer' ? newLayerId(before, added) : layer };
  };
  return { edit: editOf(added), page };
}
