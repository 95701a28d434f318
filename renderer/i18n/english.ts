/** Plural forms that Arabic has and English has not. */
type ArabicOnly = '_zero' | '_two' | '_few' | '_many';

/**
 * The shape of an English text file: every key of the Arabic one but for Arabic's own plurals; for
 * nothing at all English may have words of its own.
 */
export type English<T> = {
  readonly [K in keyof T as K extends `${string}${ArabicOnly}` ? never : K]: T[K] extends string
    ? string
    : English<T[K]>;
} & {
  readonly [K in keyof T as K extends `${string}_zero` ? K : never]?: string;
};
