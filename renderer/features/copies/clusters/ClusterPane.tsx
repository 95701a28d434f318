/** All clusters. */
export function ClusterPane() {
  return null;
}
