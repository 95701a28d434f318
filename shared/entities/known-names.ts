import { foldForSearch } from '../text/fold-arabic';

/*
 * Names in which every letter counts: two of these that are spelt differently are two names, however
 * alike they sound (حسن and حسين, غانا and غينيا). Spellings of one of them stand together, with "/".
 */

const given =
  'أحمد محمد محمود حمد حامد حميد أمين أمير أيمن إبراهيم/ابراهام إسماعيل إسحاق إلياس إياد أنس أنيس أنور ' +
  'أسامة أسعد أشرف أكرم باسم بسام بشار بشير بكر بلال تامر توفيق ثامر جابر جبر جعفر جلال جمال جميل جهاد ' +
  'حاتم حازم حبيب حسام حسن حسين حسان حسني حمدان حمدي حمزة حيدر خالد خلدون خليل خليفة داود رائد راشد رشيد رشاد ' +
  'رامي رامز رباح رجب رضا رفيق رياض زاهر زهير زياد زيد سالم سليم سلام سليمان سلمان سامي سمير سامر سعد سعيد ' +
  'سعود مسعود سفيان سيف شادي شاكر شكري شريف شفيق صابر صبري صادق صالح صلاح صفوان ضياء طارق طاهر طلال طالب عادل ' +
  'عدنان عدي عاصم عصام عامر عمر عمرو عمار عباس عثمان عزيز عز علي علاء عماد عيسى غازي غسان فادي فؤاد فارس ' +
  'فراس فايز فوزي فهد فهمي فيصل قاسم قيس كامل كمال كريم كرم لؤي ليث ماجد مجيد مجدي ماهر مهران مهدي مازن مالك ' +
  'مأمون مروان مصطفى معاذ معاوية منذر منصور منير موسى مؤيد ناجي نجيب نادر نزار ناصر نصر نصار نعيم نبيل نوح هاشم ' +
  'هشام هادي هاني هيثم وائل وليد وسام وسيم ياسر ياسين يحيى يزيد يعقوب يوسف يونس آمنة أمينة أميرة أمل آمال إيمان ' +
  'جميلة حنان حنين خديجة خلود دلال دانا رانيا رنا ريم رشا زينب سارة سعاد سلمى سليمة سميرة سناء سهى سهام شيماء ' +
  'عائشة عبير علياء غادة فاطمة فاتن فرح فريدة كريمة لبنى ليلى لينا مريم/ميريام مها منى منال ميسون نادية ندى نجلاء ' +
  'نور نورة نهى هالة هدى هند هناء وفاء ياسمين يسرى';

const places =
  'إيران/ايران العراق عمان عمّان النيجر نيجيريا السودان غينيا غانا غامبيا مالي مالطا ملاوي سلوفاكيا سلوفينيا أستراليا ' +
  'النمسا إيطاليا ألبانيا ألمانيا أرمينيا رومانيا بولندا هولندا فنلندا إيرلندا آيسلندا تايلاند سويسرا السويد بيرو ' +
  'باراغواي أوروغواي الصين اليابان كوريا تونس تركيا ليبيا لبنان لاتفيا ليتوانيا موريتانيا موريشيوس تنزانيا كينيا ' +
  'إثيوبيا إريتريا الصومال أوغندا رواندا بوروندي بوركينا الكاميرون الكونغو زامبيا زيمبابوي سوريا صربيا روسيا ' +
  'بيلاروسيا جورجيا أذربيجان مصر قطر البحرين الكويت السعودية الأردن اليمن فلسطين المغرب الجزائر بنين بنما ' +
  'غزة رفح حيفا يافا جنين نابلس الخليل القدس رام بيت طرابلس بنغازي بغداد البصرة الموصل كركوك دمشق حلب حمص حماة ' +
  'إدلب درعا بيروت صيدا صور صنعاء عدن تعز الرياض جدة مكة الدوحة دبي الخرطوم القاهرة الإسكندرية أسوان أسيوط ' +
  'باريس لندن موسكو كييف برلين روما مدريد بكين طهران أنقرة فيينا فيتنام';

function words(list: string): [word: string, name: string][] {
  return list.split(' ').flatMap((spellings) => {
    const [first = '', ...others] = spellings.split('/');
    return [first, ...others].map((one): [string, string] => [plainWord(one), plainWord(first)]);
  });
}

/** Names that begin with these letters of their own, also where the hamza is not written. */
const ownAl = /^(?:المان|البان|الياس|الكس|اليكس|اليز|الله|البرت|الفريد|الفارو|اليسا|الون|الدو)/;

/**
 * A word folded and without its article. ألمانيا begins with a hamza and has none.
 * @param word as it is written: folded letters no longer tell the two apart.
 */
export function plainWord(word: string, folded = foldForSearch(word)): string {
  const hasArticle = /^[اٱ]/.test(word) && folded.startsWith('ال') && folded.length > 4;
  return hasArticle && !ownAl.test(folded) ? folded.slice(2) : folded;
}

const names = new Map([...words(given), ...words(places)]);
const givenNames = new Set(words(given).map(([word]) => word));

/** Whether a plain word is a common given name, which alone says little of who bears it. */
export function isGivenName(word: string): boolean {
  return givenNames.has(word);
}

/** Whether two plain words are known as two different names. */
export function areKnownApart(a: string, b: string): boolean {
  const [first, second] = [names.get(a), names.get(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Words that make another name of the one they stand with, where only one of two names has them. */
const telling = new Set(
  (
    'الشمالية الجنوبية الشرقية الغربية الشمالي الجنوبي الشرقي الغربي شمال جنوب شرق غرب الأب الابن الأكبر ' +
    'الأصغر الثاني الثالث الرابع الخامس السادس السابع الثامن القومي الأعلى نائب ابن الاستوائية بيساو ' +
    'الديمقراطية الجديدة الجديد north south east west new junior senior deputy jr sr'
  )
    .split(' ')
    .map((word) => plainWord(word)),
);

/** Whether a plain word tells one bearer of a name from another (`الشمالية`, `الابن`). */
export function isTelling(word: string): boolean {
  return telling.has(word);
}
