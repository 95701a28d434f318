import { assignLanes, type Lane } from '../../../../shared/analysis/lanes';
import type { PlacedAnnotation, Placement } from '../../../state/placement';
import { formOf } from './highlight-names';

/** The lane of each annotation among those painted in the same form. Linear in their number. */
export function lanesOf({ placed }: Placement): ReadonlyMap<PlacedAnnotation, Lane> {
  const byForm = new Map<string, PlacedAnnotation[]>();
  for (const entry of placed) {
    const form = formOf(entry.annotation.layer);
    const group = byForm.get(form);
    if (group === undefined) byForm.set(form, [entry]);
    else group.push(entry);
  }
  const lanes = new Map<PlacedAnnotation, Lane>();
  for (const group of byForm.values()) {
    const assigned = assignLanes(group.map(({ span }) => span));
    group.forEach((entry, index) => {
      lanes.set(entry, assigned[index] ?? 0);
    });
  }
  return lanes;
}
