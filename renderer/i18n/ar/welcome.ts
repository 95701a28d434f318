/** Texts of the window without a corpus. */
export const welcome = {
  brand: 'حاشية',
  first:
    'حاشية هامشٌ على <place>الأخبار العربية</place>: افتح مجلد مقالات، وعلّم <claim>ما يُدّعى فيها</claim> و<person>من قاله</person> وأين، واربط النسخ بعضها ببعض.',
  second: 'عملك ملفات واضحة بجانب المقالات، لا تُغيّر منها حرفا، ولا يغادر شيء هذا الجهاز.',
  open: 'افتح مجلدا…',
  example: 'جرّب المجلد المثال',
  recent: 'فُتحت من قبل',
  forget: 'أزل «{{name}}» من القائمة',
  dropTitle: 'أو اسحب مجلدا إلى هنا',
  dropWords: 'ملفات ‎.txt و‎.md، بأي ترميز عربي، وفي أي مجلد فرعي.',
  keysTitle: 'بلوحة المفاتيح',
  keysOpen: 'يفتح مجلدا',
  keysAll: 'كل المفاتيح',
  offline: 'تعمل دون شبكة.',
  opening: 'يُقرأ المجلد…',
  read_zero: '',
  read_one: 'قُرئ {{done}} من مقال واحد',
  read_two: 'قُرئ {{done}} من مقالين',
  read_few: 'قُرئ {{done}} من {{formatted}} مقالات',
  read_many: 'قُرئ {{done}} من {{formatted}} مقالا',
  read_other: 'قُرئ {{done}} من {{formatted}} مقال',
};
