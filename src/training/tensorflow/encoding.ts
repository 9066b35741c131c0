/**
 * How a table's columns become numbers, learnt from the training rows alone and kept beside the model. A number is
 * standardised with the training rows' mean and standard deviation (that of the population; 1 where all are equal)
 * and a missing one counts as the mean, 0. Any other column becomes one 0 or 1 for each of its categories in the
 * training rows, sorted; a missing value, or one that training never saw, is 0 for all of them.
 */
export type Encoding =
  | { readonly name: string; readonly kind: 'number'; readonly mean: number; readonly deviation: number }
  | { readonly name: string; readonly kind: 'category'; readonly categories: readonly string[] }

/** How many numbers a column becomes. */
export function widthOf(encoding: Encoding): number {
  return encoding.kind === 'number' ? 1 : encoding.categories.length
}

/** UTF-16 code units: the order is the same in every locale. */
export function sortText(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
}
