/**
 * What becomes of articles that are copies of one another: all are written; all, each with its share of
 * the cluster as a weight; or only the one that stands for the cluster.
 */
export const copyChoices = ['keep', 'weight', 'one'] as const;
export type CopyChoice = (typeof copyChoices)[number];
