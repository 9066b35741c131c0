/** The first few and how many more: `a, b and c`, `a, b, c and 4 more`. */
export function shortList(
  items: readonly string[],
  { shown }: { readonly shown: number } = { shown: 3 },
): string {
  const rest = items.length - shown
  const parts = rest > 0 ? [...items.slice(0, shown), `${rest} more`] : items
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
