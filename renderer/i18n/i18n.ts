import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { attributes as arAttributes } from './ar/attributes';
import { carry as arCarry } from './ar/carry';
import { claims as arClaims } from './ar/claims';
import { codebook as arCodebook } from './ar/codebook';
import { commands as arCommands } from './ar/commands';
import { conflict as arConflict } from './ar/conflict';
import { copies as arCopies } from './ar/copies';
import { dialogs as arDialogs } from './ar/dialogs';
import { entities as arEntities } from './ar/entities';
import { exporting as arExporting } from './ar/exporting';
import { find as arFind } from './ar/find';
import { importing as arImporting } from './ar/importing';
import { invisibles as arInvisibles } from './ar/invisibles';
import { library as arLibrary } from './ar/library';
import { list as arList } from './ar/list';
import { notices as arNotices } from './ar/notices';
import { print as arPrint } from './ar/print';
import { reader as arReader } from './ar/reader';
import { recovery as arRecovery } from './ar/recovery';
import { relations as arRelations } from './ar/relations';
import { segments as arSegments } from './ar/segments';
import { shell as arShell } from './ar/shell';
import { tray as arTray } from './ar/tray';
import { verdicts as arVerdicts } from './ar/verdicts';
import { welcome as arWelcome } from './ar/welcome';
import { attributes as enAttributes } from './en/attributes';
import { carry as enCarry } from './en/carry';
import { claims as enClaims } from './en/claims';
import { codebook as enCodebook } from './en/codebook';
import { commands as enCommands } from './en/commands';
import { conflict as enConflict } from './en/conflict';
import { copies as enCopies } from './en/copies';
import { dialogs as enDialogs } from './en/dialogs';
import { entities as enEntities } from './en/entities';
import { exporting as enExporting } from './en/exporting';
import { find as enFind } from './en/find';
import { importing as enImporting } from './en/importing';
import { invisibles as enInvisibles } from './en/invisibles';
import { library as enLibrary } from './en/library';
import { list as enList } from './en/list';
import { notices as enNotices } from './en/notices';
import { print as enPrint } from './en/print';
import { reader as enReader } from './en/reader';
import { recovery as enRecovery } from './en/recovery';
import { relations as enRelations } from './en/relations';
import { segments as enSegments } from './en/segments';
import { shell as enShell } from './en/shell';
import { tray as enTray } from './en/tray';
import { verdicts as enVerdicts } from './en/verdicts';
import { welcome as enWelcome } from './en/welcome';

/** All texts of the window by language and namespace; a namespace is a feature's own file. */
const texts = {
  ar: {
    attributes: arAttributes,
    carry: arCarry,
    claims: arClaims,
    codebook: arCodebook,
    commands: arCommands,
    conflict: arConflict,
    copies: arCopies,
    dialogs: arDialogs,
    entities: arEntities,
    export: arExporting,
    find: arFind,
    import: arImporting,
    invisibles: arInvisibles,
    library: arLibrary,
    list: arList,
    notices: arNotices,
    print: arPrint,
    reader: arReader,
    recovery: arRecovery,
    relations: arRelations,
    segments: arSegments,
    shell: arShell,
    tray: arTray,
    verdicts: arVerdicts,
    welcome: arWelcome,
  },
  en: {
    attributes: enAttributes,
    carry: enCarry,
    claims: enClaims,
    codebook: enCodebook,
    commands: enCommands,
    conflict: enConflict,
    copies: enCopies,
    dialogs: enDialogs,
    entities: enEntities,
    export: enExporting,
    find: enFind,
    import: enImporting,
    invisibles: enInvisibles,
    library: enLibrary,
    list: enList,
    notices: enNotices,
    print: enPrint,
    reader: enReader,
    recovery: enRecovery,
    relations: enRelations,
    segments: enSegments,
    shell: enShell,
    tray: enTray,
    verdicts: enVerdicts,
    welcome: enWelcome,
  },
} as const;

/** Makes the texts ready in one language. They come with the app, so nothing is waited for. */
export function startI18n(language: 'ar' | 'en'): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: texts,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Changes the language of all texts. */
export function changeLanguage(language: 'ar' | 'en'): void {
  void i18next.changeLanguage(language);
}
