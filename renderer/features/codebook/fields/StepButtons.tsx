import { useTranslation } from 'react-i18next';
import { useApp } from '../../../hooks/use-app';
import { type Edit, editCodebook } from '../../../state/codebook/editing';
import { IconButton } from '../../../ui/IconButton';

interface Props {
  readonly subject: string;
  readonly list: readonly { readonly id: string }[];
  readonly id: string;
  readonly step: (by: 1 | -1) => Edit;
}

/** Moves one thing up and down among its neighbours. */
export function StepButtons({ subject, list, id, step }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const at = list.findIndex((one) => one.id === id);
  return (
    <>
      <IconButton
        icon="chevron-up"
        size="small"
        label={t('up')}
        isDisabled={at <= 0}
        onPress={() => void editCodebook(app, subject, step(-1))}
      />
      <IconButton
        icon="chevron-down"
        size="small"
        label={t('down')}
        isDisabled={at === list.length - 1}
        onPress={() => void editCodebook(app, subject, step(1))}
      />
    </>
  );
}
