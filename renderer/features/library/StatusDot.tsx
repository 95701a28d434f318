import type { DocumentStatus } from '../../../shared/model/sidecar';
import type { Tone } from '../../ui/Badge';
import { Dot, type DotShape } from '../../ui/Dot';

/** The colour that stands for a status everywhere. */
export const statusTone: Readonly<Record<DocumentStatus, Tone>> = {
  new: 'neutral',
  'in-progress': 'gold',
  finished: 'malachite',
  'needs-review': 'violet',
};

const shapes: Readonly<Record<DocumentStatus, DotShape>> = {
  new: 'ring',
  'in-progress': 'half',
  finished: 'full',
  'needs-review': 'square',
};

interface Props {
  readonly status: DocumentStatus;
  /** The status in words, where no words beside the mark say it. */
  readonly label?: string;
}

/** How far an article has come, as a mark. */
export function StatusDot({ status, label }: Props) {
  return (
    <Dot
      tone={statusTone[status]}
      shape={shapes[status]}
      {...(label === undefined ? {} : { label })}
    />
  );
}
