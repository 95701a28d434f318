import type { CopyProgress } from '../../shared/contract/copies';
import type { Language } from '../../shared/messages/problem-messages';

interface Texts {
  readonly usage: string;
  readonly wrongUse: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly articles: string;
  readonly workFiles: string;
  readonly annotators: string;
  readonly problems: string;
  readonly annotations: string;
  readonly written: string;
  readonly dropped: string;
  readonly skipped: string;
  readonly unanchored: string;
  readonly adjusted: string;
  /** What stands above the columns of `duplicates`. */
  readonly pairColumns: readonly [string, string, string, string];
  readonly pairs: string;
  readonly clusters: string;
  readonly phases: Readonly<Record<CopyProgress['phase'], string>>;
}

const texts: Readonly<Record<Language, Texts>> = {
  ar: {
    usage: `حاشية: أوامر على مجلد مقالات، بلا نافذة

  scan CORPUS                                  المقالات وترميزها وأعدادها وملفات العمل
  validate CORPUS                              فحص كل ملف وكل موضع وكل رابط
  duplicates CORPUS [--cache DIR] [--workers N]
                                               المقالات والفقرات المنسوخة بعضها عن بعض
  export CORPUS --format F --out DIR           تصدير الوسوم، والصيغ في: export --help
  import SOURCE --format F --into CORPUS --annotator A
                                               استيراد مقالات ووسوم، والصيغ في: import --help

  --json       مستند JSON واحد على المخرج القياسي
  --lang ar|en لغة الرسائل (المبدئية من LANG)
  --help       هذا النص

رمز الخروج: 0 تم، 1 وُجد خلل أو تعذر الأمر، 2 استعمال خاطئ.
`,
    wrongUse: 'استعمال خاطئ',
    columns: ['الترميز', 'المحارف', 'الكلمات', 'الفقرات', 'العمل', 'المسار', 'العنوان'],
    articles: 'المقالات',
    workFiles: 'ملفات العمل',
    annotators: 'من لهم عمل في المجلد',
    problems: 'المشكلات',
    annotations: 'الوسوم',
    written: 'المكتوب',
    dropped: 'المتروك',
    skipped: 'ما لم يؤخذ',
    adjusted: 'وسوم قُطعت لها كلمة',
    unanchored: 'وسوم كُتبت كما هي ونصها ليس في موضعه',
    pairColumns: ['التشابه', 'الاحتواء', 'الفقرات', 'الكلمات'],
    pairs: 'الأزواج',
    clusters: 'المجموعات',
    phases: { reading: 'قراءة المقالات', seeking: 'البحث عن النسخ', comparing: 'مقارنة الأزواج' },
  },
  en: {
    usage: `Hashiya: commands on a folder of articles, without a window

  scan CORPUS                                  articles, their encoding, counts and work files
  validate CORPUS                              check every file, every anchor and every link
  duplicates CORPUS [--cache DIR] [--workers N]
                                               articles and passages copied from one another
  export CORPUS --format F --out DIR           export the work; formats: export --help
  import SOURCE --format F --into CORPUS --annotator A
                                               import articles and work; formats: import --help

  --json       one JSON document on standard output
  --lang ar|en language of messages (by default from LANG)
  --help       this text

Exit code: 0 done, 1 findings or failure, 2 wrong use.
`,
    wrongUse: 'Wrong use',
    columns: ['encoding', 'characters', 'words', 'paragraphs', 'work', 'path', 'title'],
    articles: 'Articles',
    workFiles: 'Work files',
    annotators: 'Who has work in it',
    problems: 'Problems',
    annotations: 'Annotations',
    written: 'Written',
    dropped: 'Left out',
    skipped: 'Not taken',
    adjusted: 'Annotations for which a token was cut',
    unanchored: 'Annotations written as they are whose words are not in their place',
    pairColumns: ['jaccard', 'containment', 'passages', 'words'],
    pairs: 'Pairs',
    clusters: 'Clusters',
    phases: {
      reading: 'Reading articles',
      seeking: 'Looking for copies',
      comparing: 'Comparing pairs',
    },
  },
};

/** What the command line says in a language. */
export function cliTexts(language: Language): Texts {
  return texts[language];
}
