/** Verdicts by id, of articles; with the scope after it where passages or claims want other words. */
export const verdicts = {
  same: 'نسخة',
  same_passage: 'النص نفسه',
  same_claim: 'الادعاء نفسه',
  excerpt: 'مقتطف',
  update: 'تحديث',
  contradicts: 'تعارض',
  updates: 'يحدّث',
  supports: 'يؤيد',
  denies: 'ينفي',
  different: 'مختلف',
  different_claim: 'ادعاء آخر',
  unsure: 'لا أدري',
};
