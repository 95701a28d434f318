/** How a corpus is to be split. */
export type SplitPlan =
  | {
      readonly kind: 'shares';
      /** Of train, dev and test: parts of a whole, in any unit; dev or test may be 0. */
      readonly shares: readonly [train: number, dev: number, test: number];
      readonly seed: number;
    }
  | {
      readonly kind: 'folds';
      /** At least 2. */
      readonly folds: number;
      readonly seed: number;
    };

/** The names of the splits, in order. */
export function splitNames(plan: SplitPlan | null): string[] {
  if (plan === null) return [];
  if (plan.kind === 'folds') {
    return Array.from({ length: plan.folds }, (_, index) => `fold-${index + 1}`);
  }
  return ['train', 'dev', 'test'].filter((_, index) => (plan.shares[index] ?? 0) > 0);
}

/** What share of the corpus each split is to have, in the order of their names; the sum is 1. */
export function splitShares(plan: SplitPlan): number[] {
  if (plan.kind === 'folds') return splitNames(plan).map(() => 1 / plan.folds);
  const wanted = plan.shares.filter((share) => share > 0);
  const total = wanted.reduce((sum, share) => sum + share, 0);
  return wanted.map((share) => share / total);
}
