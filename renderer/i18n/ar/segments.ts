/** Texts of the stretches of an article: stories and boilerplate. */
export const segments = {
  story: 'خبر',
  boilerplate: 'حشو',
  selected: 'المقطع المحدد',
  by: 'علّمه {{annotator}}',
  facts: 'بياناته',
  bounds: 'حدوده',
  remove: 'ألغِه',
  newBounds: {
    story: 'حدد نص الخبر من جديد، ثم اضغط S أو Enter.',
    boilerplate: 'حدد نص الحشو من جديد، ثم اضغط B أو Enter.',
  },
  keepBounds: 'اتركه كما كان',
  confirmBounds: { story: 'هذا هو الخبر', boilerplate: 'هذا هو الحشو' },
  dialog: {
    title: 'بيانات الخبر',
    name: 'العنوان',
    outlet: 'الوسيلة',
    date: 'تاريخ النشر',
    badDate: 'اكتب التاريخ هكذا: 2024-03-11، أو الشهر: 2024-03، أو السنة: 2024.',
    status: 'الحالة',
    save: 'احفظ',
  },
};
