/** A cluster of copies. */
export function ClusterPage() {
  return null;
}
