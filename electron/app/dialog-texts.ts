import type { Language } from '../../shared/messages/problem-messages';

interface DialogTexts {
  readonly openTitle: string;
  readonly openButton: string;
  readonly exportTitle: string;
  readonly exportButton: string;
  readonly importTitle: string;
  readonly rescueTitle: string;
  readonly rescueButton: string;
  readonly pdfTitle: string;
  readonly pdfButton: string;
  readonly pdfFiles: string;
  readonly codebookTitle: string;
  readonly codebookOpenTitle: string;
  readonly codebookFiles: string;
  readonly unsaved: string;
  /** Told after what went wrong. */
  readonly unsavedKept: string;
  /** Told where a person has yet to choose between two versions. */
  readonly undecided: string;
  readonly tryAgain: string;
  readonly elsewhere: string;
  readonly quitAnyway: string;
  readonly cancel: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
}

const texts: Readonly<Record<Language, DialogTexts>> = {
  ar: {
    openTitle: 'افتح مجلد مقالات',
    openButton: 'افتح',
    exportTitle: 'اختر مجلدا للتصدير',
    exportButton: 'صدّر إليه',
    importTitle: 'اختر ما يُستورد',
    rescueTitle: 'اختر مجلدا يُحفظ فيه عملك الآن',
    rescueButton: 'احفظ فيه',
    pdfTitle: 'احفظ المقال بحواشيه ملف PDF',
    pdfButton: 'احفظ',
    pdfFiles: 'ملفات PDF',
    codebookTitle: 'صدّر دليل الترميز',
    codebookOpenTitle: 'استورد دليل ترميز',
    codebookFiles: 'دليل ترميز',
    unsaved: 'لم يُحفظ كل عملك في ملفاته.',
    unsavedKept: 'عملك محفوظ في سجل البرنامج، ويُكتب في ملفاته حين تفتح المجلد من جديد.',
    undecided:
      'ألغِ الخروج لتختار. إن خرجت الآن بقي الملف كما كتبه البرنامج الآخر، ونسختك محفوظة نسخة احتياطية.',
    tryAgain: 'أعد المحاولة',
    elsewhere: 'احفظ في مكان آخر…',
    quitAnyway: 'اخرج على أي حال',
    cancel: 'ألغِ',
    undo: 'تراجع',
    redo: 'أعد',
    cut: 'قص',
    copy: 'انسخ',
    paste: 'ألصق',
    selectAll: 'حدد الكل',
  },
  en: {
    openTitle: 'Open a folder of articles',
    openButton: 'Open',
    exportTitle: 'Choose a folder to export to',
    exportButton: 'Export here',
    importTitle: 'Choose what to import',
    rescueTitle: 'Choose a folder to save your work to now',
    rescueButton: 'Save here',
    pdfTitle: 'Save the article with its notes as a PDF',
    pdfButton: 'Save',
    pdfFiles: 'PDF files',
    codebookTitle: 'Export the codebook',
    codebookOpenTitle: 'Import a codebook',
    codebookFiles: 'Codebook',
    unsaved: 'Not all of your work has reached its files.',
    unsavedKept:
      'Your work is kept in the program’s journal and is written to its files when you open the folder again.',
    undecided:
      'Cancel to choose. If you quit now, the file stays as the other program left it, and your version is kept as a backup.',
    tryAgain: 'Try again',
    elsewhere: 'Save elsewhere…',
    quitAnyway: 'Quit anyway',
    cancel: 'Cancel',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
};

/** The words of native dialogs and menus; all others are the page's. */
export function dialogTexts(language: Language): DialogTexts {
  return texts[language];
}
