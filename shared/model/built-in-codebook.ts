import type { Attribute, Codebook, Colour, Label } from './codebook';

function label(
  id: string,
  ar: string,
  en: string,
  colour: Colour,
  guideline: readonly [ar: string, en: string],
  example: string,
  hotkey?: string,
): Label {
  return {
    id,
    name: { ar, en },
    colour,
    ...(hotkey === undefined ? {} : { hotkey }),
    guideline: { ar: guideline[0], en: guideline[1] },
    example,
  };
}

function attribute(
  id: string,
  type: Attribute['type'],
  ar: string,
  en: string,
  rest: Pick<Attribute, 'choices' | 'min' | 'max'> = {},
): Attribute {
  return { id, name: { ar, en }, type, required: false, ...rest };
}

function choice(id: string, ar: string, en: string) {
  return { id, name: { ar, en } };
}

const claimLabels: Label[] = [
  label(
    'statistic',
    'إحصاء',
    'statistic',
    'rubric',
    ['رقم أو نسبة يمكن التحقق منها.', 'A figure or share that can be checked.'],
    'خمس سفن محمّلة بنحو 42 ألف طن',
  ),
  label(
    'event',
    'حدث',
    'event',
    'rubric',
    ['قول إن أمرا وقع أو لم يقع.', 'Says that something happened or did not.'],
    'غادرت السفينة الميناء فجر الأحد',
  ),
  label(
    'quotation',
    'اقتباس',
    'quotation',
    'rubric',
    ['كلام منسوب بنصه إلى قائل.', 'Words given as said by somebody.'],
    'المخزون يكفي ثلاثة أشهر',
  ),
  label(
    'accusation',
    'اتهام',
    'accusation',
    'rubric',
    ['نسبة فعل مذموم إلى طرف.', 'Blames somebody for a wrong.'],
    'اتهمت النقابة الإدارة بالتأخير',
  ),
  label(
    'denial',
    'نفي',
    'denial',
    'rubric',
    ['ردّ على قول سابق بأنه غير صحيح.', 'Says that an earlier claim is untrue.'],
    'نفت الشركة وجود أي عطل',
  ),
  label(
    'prediction',
    'توقع',
    'prediction',
    'rubric',
    ['قول في ما سيكون.', 'Says what will be.'],
    'يتوقع أن ترتفع الأسعار',
  ),
  label(
    'policy',
    'سياسة',
    'policy',
    'rubric',
    ['قرار أو خطة أو نية معلنة لجهة.', 'A stated decision, plan or intent of a body.'],
    'ستبدأ البلدية ترميم السوق',
  ),
];

const entityLabels: Label[] = [
  label(
    'person',
    'شخص',
    'person',
    'lapis',
    ['اسم شخص بلا لقبه.', 'A person’s name without the title.'],
    'سامر الحدّاد',
    '1',
  ),
  label(
    'organisation',
    'جهة',
    'organisation',
    'violet',
    ['شركة أو هيئة أو نقابة أو فريق.', 'A firm, body, union or team.'],
    'هيئة الموانئ',
    '2',
  ),
  label(
    'location',
    'مكان',
    'location',
    'malachite',
    ['مكان له اسم.', 'A place with a name.'],
    'ميناء النخيل',
    '3',
  ),
  label(
    'quantity',
    'كمية',
    'quantity',
    'gold',
    ['عدد مع وحدته.', 'A number with its unit.'],
    '42 ألف طن',
    '4',
  ),
  label(
    'event',
    'حدث مسمّى',
    'named event',
    'rubric',
    ['حدث له اسم معروف.', 'An event with a name of its own.'],
    'كأس الساحل',
    '5',
  ),
  label(
    'date',
    'تاريخ',
    'date',
    'gold',
    ['يوم أو شهر أو سنة أو تعبير عنها.', 'A day, month or year, or words for one.'],
    'الخميس الماضي',
    '6',
  ),
  label(
    'money',
    'مال',
    'money',
    'gold',
    ['مبلغ مع عملته.', 'A sum with its currency.'],
    '1.2 مليون دولار',
    '7',
  ),
  label(
    'weapon',
    'سلاح',
    'weapon',
    'ink',
    ['سلاح أو ذخيرة مسمّاة.', 'A named weapon or munition.'],
    'قذيفة',
    '8',
  ),
];

/** The codebook of a corpus that has no `codebook.json` yet. */
export const builtInCodebook: Codebook = {
  format: 'hashiya-codebook',
  formatVersion: 1,
  layers: [
    {
      id: 'claim',
      kind: 'span',
      name: { ar: 'ادعاء', en: 'claim' },
      colour: 'rubric',
      hotkey: 'c',
      labels: claimLabels,
      attributes: [
        attribute('claimant', 'entity', 'القائل', 'claimant'),
        attribute('attributionVerb', 'text', 'فعل الإسناد', 'attribution verb'),
        attribute('claimDate', 'date', 'تاريخ القول', 'claim date'),
        attribute('checkWorthiness', 'scale', 'يستحق التحقق', 'check-worthiness', {
          min: 0,
          max: 3,
        }),
        attribute('stance', 'choice', 'موقف الوسيلة', 'stance of the outlet', {
          choices: [
            choice('supports', 'يؤيد', 'supports'),
            choice('neutral', 'محايد', 'neutral'),
            choice('distances', 'يتحفظ', 'distances itself'),
            choice('rejects', 'يرفض', 'rejects'),
          ],
        }),
        attribute('certainty', 'choice', 'درجة الجزم', 'certainty', {
          choices: [
            choice('certain', 'جازم', 'certain'),
            choice('probable', 'مرجّح', 'probable'),
            choice('possible', 'محتمل', 'possible'),
          ],
        }),
        attribute('note', 'text', 'ملاحظة', 'note'),
      ],
    },
    {
      id: 'entity',
      kind: 'span',
      name: { ar: 'كيان', en: 'entity' },
      colour: 'lapis',
      labels: entityLabels,
      attributes: [],
    },
  ],
  relations: [
    { id: 'said-by', name: { ar: 'قاله', en: 'said by' } },
    { id: 'about', name: { ar: 'عن', en: 'about' } },
    { id: 'located-in', name: { ar: 'يقع في', en: 'located in' } },
    { id: 'part-of', name: { ar: 'جزء من', en: 'part of' } },
  ],
  encodings: {},
  migrations: [],
};
