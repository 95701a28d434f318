import { runPlaywright } from './playwright.mjs';

/**
 * Walks through the app as a person would and keeps pictures of it.
 * @param {readonly string[]} args the first that is no switch is the corpus to show
 * @returns {Promise<number>} the exit code
 */
export function tour(args) {
  const corpus = args.find((arg) => !arg.startsWith('-'));
  return runPlaywright({
    config: 'e2e/tour.config.ts',
    args: args.filter((arg) => arg !== corpus),
    env: corpus ? { HASHIYA_TOUR_CORPUS: corpus } : {},
  });
}
