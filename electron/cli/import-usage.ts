import { losslessFormatId } from '../../shared/formats/format-list';
import { importFormats } from '../../shared/imports/import-formats';
import type { Language } from '../../shared/messages/problem-messages';

const words = {
  ar: {
    head: `import SOURCE --format F --into CORPUS --annotator A [خيارات]

SOURCE ملف أو مجلد. لا يُكتب فوق شيء، وما لم يؤخذ يُذكر مع سببه.

الصيغ:
`,
    lossless: 'كل ما صُدّر بهذه الصيغة بملفاته نفسها، لكل أصحابه (بلا ‎--annotator)',
    options: `
  --annotator A        من تُكتب الوسوم في عمله
  --map FILE.json      ما تصير إليه التسميات: {"PER": "entity/person", "X": null}؛ null يترك
`,
  },
  en: {
    head: `import SOURCE --format F --into CORPUS --annotator A [options]

SOURCE is a file or a folder. Nothing is written over; what is not taken is listed with its reason.

Formats:
`,
    lossless: 'all that was exported so, as the same files, of everybody (without --annotator)',
    options: `
  --annotator A        into whose work the annotations go
  --map FILE.json      what becomes of labels: {"PER": "entity/person", "X": null}; null leaves out
`,
  },
} as const;

const idWidth = 20;

/** What `import --help` prints: all formats and options. */
export function importUsage(language: Language): string {
  const { head, lossless, options } = words[language];
  const rows = [
    { id: losslessFormatId, said: lossless },
    ...importFormats.map(({ id, name, files }) => ({
      id,
      said: `${name[language]} (${files[language]})`,
    })),
  ];
  return `${head}${rows.map(({ id, said }) => `  ${id.padEnd(idWidth)} ${said}\n`).join('')}${options}`;
}
