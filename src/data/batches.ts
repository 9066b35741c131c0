/** Columns, or rules, that one query still takes together. */
const TOGETHER = 50

/**
 * How many one query takes where there are more. DuckDB's time and memory for a query grow with the square of its
 * aggregates, and a scan reads the columns asked for only: more scans of fewer columns are cheaper.
 */
const BATCH = 20

/** The items in order: all of them together, or in batches where they are many. */
export function inBatches<T>(items: readonly T[]): T[][] {
  const size = items.length <= TOGETHER ? TOGETHER : BATCH
  const batches: T[][] = []
  for (let start = 0; start < items.length; start += size) batches.push(items.slice(start, start + size))
  return batches
}
