/** Context kept at first on each side of a quote, in UTF-16 units; less only where the text ends. */
export const contextLength = 32;

/** Context kept at most to make the quote with its surroundings the only one in the article. */
export const contextLimit = 512;

/** Context kept at most to make each side the only one by itself. */
export const sideLimit = 128;

/** Surroundings shorter than this on both sides together, in UTF-16 units, tell nothing. */
export const tellingContext = 16;
