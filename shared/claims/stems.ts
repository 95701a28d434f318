import { foldForSearch } from '../text/fold-arabic';

/**
 * Stems by the rules of light10 (Larkey, Ballesteros and Connell, "Light Stemming for Arabic
 * Information Retrieval", 2007): the article with what is written on to it, and common endings.
 */
const prefixes = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و'];
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const leastLetters = 3;

/** The stem of a folded word. */
export function stemOf(word: string): string {
  const prefix = prefixes.find(
    (one) => word.startsWith(one) && word.length - one.length >= leastLetters,
  );
  const rest = prefix === undefined ? word : word.slice(prefix.length);
  const suffix = suffixes.find(
    (one) => rest.endsWith(one) && rest.length - one.length >= leastLetters,
  );
  return suffix === undefined ? rest : rest.slice(0, -suffix.length);
}

/** Words that say nothing of what a claim is about, folded. */
const stopWords = new Set(
  (
    'في من إلى على عن مع أن إن بأن التي الذي الذين هذا هذه ذلك تلك كان كانت قد لقد لا ما لم لن سوف أو ثم بعد قبل خلال منذ ' +
    'عند حتى بين كل بعض غير أي هو هي هم كما حيث إنه إنها أنه أنها عبر نحو حوالي أكثر أقل ضد حول لدى أمس اليوم غدا يوم ' +
    'وفي ومن وأن وإن وقد وكان وكانت وهو وهي بحسب حسب وفق وفقا قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت أفاد أفادت أضاف أضافت'
  )
    .split(' ')
    .map(foldForSearch),
);

/** Whether a folded word is left out when claims are compared. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
