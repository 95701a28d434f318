import { useTranslation } from 'react-i18next';
import { corpusFileId } from '../../../shared/model/annotator-file';
import { isDamaged, type Problem } from '../../../shared/model/result';
import { useApp, useAppState } from '../../hooks/use-app';
import { showVersions } from '../../state/earlier-versions';
import { Button } from '../../ui/Button';

/** The way to earlier versions, where one's own work across articles is damaged. */
export function MendButton({ problem }: { readonly problem: Problem }) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const isOfDamaged = useAppState(
    ({ corpusWork: { readOnlyBecause } }) =>
      readOnlyBecause?.path === problem.path && isDamaged(problem),
  );
  if (!isOfDamaged) return null;
  return (
    <Button size="small" onPress={() => void showVersions(app, corpusFileId)}>
      {t('versions.title')}
    </Button>
  );
}
