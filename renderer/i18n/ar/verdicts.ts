/** Verdicts on a pair of articles by id. */
export const verdicts = {
  same: 'نسخة',
  excerpt: 'مقتطف',
  update: 'تحديث',
  contradicts: 'تعارض',
  updates: 'يحدّث',
  supports: 'يؤيد',
  denies: 'ينفي',
  different: 'مختلف',
  unsure: 'لا أدري',
};
