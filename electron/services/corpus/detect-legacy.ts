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

/**
 * Tells the two apart by what goes wrong in each: ISO-8859-6 read as windows-1256 turns its
 * commonest letters (waw, ya, qaf) into Latin ones with accents; the other way round ya and waw
 * become vowel signs.
 */
function detectByDamage(bytes: Uint8Array): 'windows-1256' | 'iso-8859-6' {
  const accents = count(windows.decode(bytes), /[àâçèéêëîïôùûü]/g);
  const vowelSigns = count(isoLoose.decode(bytes), /[\u064b-\u0652]/g);
  return accents > vowelSigns ? 'iso-8859-6' : 'windows-1256';
}

/**
 * Tells windows-1256 from ISO-8859-6 for bytes that are not UTF-8. Always answers one of the two:
 * windows-1256 where nothing speaks for the other.
 */
export const detectLegacy: LegacyDetector = (bytes) => {
  // One byte that can't be ISO-8859-6 decides it, wherever it stands.
  if (!canBeIso(bytes)) return 'windows-1256';
  const sample = bytes.subarray(0, sampleBytes);
  const guess = analyse(sample).find(
    ({ name, confidence }) => confidence > 0 && (name === 'windows-1256' || name === 'ISO-8859-6'),
  );
  if (guess === undefined) return detectByDamage(sample);
  return guess.name === 'ISO-8859-6' ? 'iso-8859-6' : 'windows-1256';
};
