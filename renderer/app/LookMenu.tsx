import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../hooks/use-app';
import type { AppState } from '../state/app-state';
import { updateSettings } from '../state/settings';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { IconName } from '../ui/icon-shapes';
import { Menu } from '../ui/Menu';

const themes: readonly { id: AppState['settings']['theme']; icon: IconName }[] = [
  { id: 'light', icon: 'sun' },
  { id: 'dark', icon: 'moon' },
  { id: 'system', icon: 'system' },
];
const digitKinds = ['latin', 'arabic'] as const;
/** Each in itself, so that whoever chose the wrong one finds back. */
const languages: readonly { id: AppState['settings']['language']; text: string }[] = [
  { id: 'ar', text: 'العربية' },
  { id: 'en', text: 'English' },
];

/** Theme, digits and language. */
export function LookMenu() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const theme = useAppState((state) => state.settings.theme);
  const digits = useAppState((state) => state.settings.digits);
  const language = useAppState((state) => state.settings.language);
  const choose = (id: string) => {
    const newTheme = themes.find((known) => known.id === id)?.id;
    const newLanguage = languages.find((known) => known.id === id)?.id;
    const newDigits = digitKinds.find((known) => known === id);
    if (newDigits !== undefined) void updateSettings(app, { digits: newDigits });
    if (newTheme !== undefined) void updateSettings(app, { theme: newTheme });
    if (newLanguage !== undefined) void updateSettings(app, { language: newLanguage });
  };
  return (
    <Menu
      label={t('look')}
      placement="bottom end"
      trigger={<IconButton icon="look" label={t('look')} />}
      groups={[
        {
          id: 'theme',
          title: t('theme.title'),
          chosen: [theme],
          entries: themes.map(({ id, icon }) => ({
            id,
            text: t(`theme.${id}`),
            mark: <Icon name={icon} size={16} />,
          })),
        },
        {
          id: 'digits',
          title: t('digits.title'),
          chosen: [digits],
          entries: digitKinds.map((id) => ({ id, text: t(`digits.${id}`) })),
        },
        { id: 'language', title: t('language'), chosen: [language], entries: languages },
      ]}
      onAction={choose}
    />
  );
}
