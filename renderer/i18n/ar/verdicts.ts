/** Verdicts on a pair of articles by id. */
export const verdicts = {
  same: 'نسخة',
  excerpt: 'مقتطف',
  update: 'تحديث',
  contradicts: 'تعارض',
  different: 'مختلف',
  unsure: 'لا أدري',
};
