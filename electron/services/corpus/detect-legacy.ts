import { analyse } from 'chardet';
import type { LegacyDetector } from '../../../shared/text/decode';

/** Enough for statistics; a whole book would take seconds. */
const sampleBytes = 65_536;

const windows = new TextDecoder('windows-1256');
const isoLoose = new TextDecoder('iso-8859-6');

/** Bytes that ISO-8859-6 leaves undefined, or takes for control characters that no text has. */
function canBeIso(bytes: Uint8Array): boolean {
  return !/[\u0080-\u009f\ufffd]/.test(isoLoose.decode(bytes));
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Latin letters with accents that touch Arabic ones: waw, ya or qaf of ISO-8859-6, misread. */
const accentsAmongLetters =
  /[àâçèéêëîïôùûü](?=[\u0621-\u064a])|(?<=[\u0621-\u064a])[àâçèéêëîïôùûü]/g;
/** Final vowel signs inside a word: ya or alef maqsura of windows-1256, misread. */
const finalSignsInside = /[\u064c\u064d](?=[\u0621-\u064a])/g;

/** How much speaks against windows-1256, less what speaks against ISO-8859-6. */
function damageBalance(bytes: Uint8Array): number {
  const againstWindows = count(windows.decode(bytes), accentsAmongLetters);
  return againstWindows - count(isoLoose.decode(bytes), finalSignsInside);
}

/**
 * Tells windows-1256 from ISO-8859-6 for bytes that are not UTF-8. Always answers one of the two:
 * windows-1256 where nothing speaks for the other.
 */
export const detectLegacy: LegacyDetector = (bytes) => {
  // One byte that can't be ISO-8859-6 decides it, wherever it stands.
  if (!canBeIso(bytes)) return 'windows-1256';
  const sample = bytes.subarray(0, sampleBytes);
  // What can't be Arabic tells more than statistics, which need more than a headline.
  const balance = damageBalance(sample);
  if (balance !== 0) return balance > 0 ? 'iso-8859-6' : 'windows-1256';
  const guess = analyse(sample).find(
    ({ name, confidence }) => confidence > 0 && (name === 'windows-1256' || name === 'ISO-8859-6'),
  );
  return guess?.name === 'ISO-8859-6' ? 'iso-8859-6' : 'windows-1256';
};
