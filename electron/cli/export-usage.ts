import { datasetFormats, losslessFormatId } from '../../shared/formats/format-list';
import type { Language } from '../../shared/messages/problem-messages';

const words = {
  ar: {
    head: `export CORPUS --format F --out DIR [خيارات]

الصيغ:
`,
    lossless: 'كل شيء بلا نقص، سطر لكل سجل',
    options: `
  --annotator A        وسوم هذا الشخص وحده، ويُكرَّر لأكثر من واحد؛ من دونه: المعتمد (gold) حيث وُجد، وإلا فالجميع
  --layers L1,L2       هذه الطبقات فقط
  --statuses S1,S2     new,in-progress,finished,needs-review
  --stories            كل خبر معلَّم مستند وحده
  --skip-boilerplate   من دون ما عُلِّم حشوا
  --clusters           مجموعة النسخ التي فيها كل مستند
  --copies C           keep كل النسخ (المبدئي)، weight مع وزن لكل نسخة، one مقال واحد من كل مجموعة
  --split 80,10,10     أقسام train,dev,test لا تتسرب بينها النسخ
  --folds N            أقسام متساوية fold-1 … fold-N
  --seed N             بذرة التقسيم (المبدئية 0)
`,
  },
  en: {
    head: `export CORPUS --format F --out DIR [options]

Formats:
`,
    lossless: 'everything, without loss: one record a line',
    options: `
  --annotator A        only this person's work, again for each other one; without it gold where
                       there is one, else everybody's
  --layers L1,L2       these layers only
  --statuses S1,S2     new,in-progress,finished,needs-review
  --stories            each story that is marked is a document
  --skip-boilerplate   without what is marked as boilerplate
  --clusters           name the cluster of copies of each document
  --copies C           keep all (by default), weight them, or one for each cluster
  --split 80,10,10     train,dev,test; copies never stand in two of them
  --folds N            equal parts fold-1 … fold-N
  --seed N             seed of the split (by default 0)
`,
  },
} as const;

const idWidth = 20;

/** What `export --help` prints: all formats and options. */
export function exportUsage(language: Language): string {
  const { head, lossless, options } = words[language];
  const rows = [
    { id: losslessFormatId, said: lossless },
    ...datasetFormats.map(({ id, name, files }) => ({
      id,
      said: `${name[language]} (${files[language]})`,
    })),
  ];
  return `${head}${rows.map(({ id, said }) => `  ${id.padEnd(idWidth)} ${said}\n`).join('')}${options}`;
}
