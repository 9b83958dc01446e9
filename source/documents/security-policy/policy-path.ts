/** Places where a forge finds a policy, in the order in which GitHub looks. */
const places = ['.github/SECURITY.md', 'SECURITY.md', 'docs/SECURITY.md'];

/** The policy that exists is updated where it is; a new one goes to the root, which every reader knows. */
export function policyPath(paths: readonly string[]): string {
  const existing = places.map((place) => paths.find((path) => path.toLowerCase() === place.toLowerCase()));
  return existing.find((path) => path !== undefined) ?? 'SECURITY.md';
}
