/** Texts of the search in the open article. */
export const find = {
  title: 'البحث في المقال',
  field: 'ابحث في المقال',
  clear: 'امح ما كُتب',
  exact: 'حرفيا',
  exactHint: 'بالإملاء نفسه: الهمزات والتشكيل والأرقام كما كُتبت',
  next: 'الموضع التالي',
  previous: 'الموضع السابق',
  close: 'أغلق البحث',
  none: 'لا نتيجة',
  position: '{{current}} من {{total}}',
};
