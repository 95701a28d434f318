import { CarryStrip } from '../carry/CarryStrip';
import { DimmedStrip } from '../copies/DimmedStrip';
import { RelatingStrip } from '../relations/RelatingStrip';
import { EvidenceHint } from './EvidenceHint';
import { LinkingHint } from './LinkingHint';
import styles from './PageFoot.module.css';

/**
 * What comes up while an article is read, at the foot of what is seen of it. It lies over the page:
 * no line of the text moves for it, and the last one can be scrolled out from under it.
 */
export function PageFoot() {
  return (
    <div className={styles.foot}>
      <RelatingStrip />
      <LinkingHint />
      <EvidenceHint />
      <CarryStrip />
      <DimmedStrip />
    </div>
  );
}
