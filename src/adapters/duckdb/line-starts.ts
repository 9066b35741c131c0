/** On which physical line each record starts, held as the few records where the distance between the two changes. */
export interface LineStarts {
  /** Records are added in order, from 1. */
  add(record: number, line: number): void
  /** Throws a RangeError for a record that was not added. */
  lineOf(record: number): number
}

export function createLineStarts(): LineStarts {
  // In a hostile file the distance changes at every record: flat arrays hold that without a word to the collector.
  let records = new Float64Array(64)
  let distances = new Float64Array(64)
  let size = 0
  let distance = Number.NaN
  let last = 0

  return {
    add(record, line) {
      last = record
      if (line - record === distance) return
      distance = line - record
      if (size === records.length) {
        records = doubled(records)
        distances = doubled(distances)
      }
      records[size] = record
      distances[size] = distance
      size++
    },
    lineOf(record) {
      if (!(record >= 1 && record <= last)) throw new RangeError(`there is no record ${record}`)
      return record + (distances[indexOfLast(records.subarray(0, size), record)] ?? 0)
    },
  }
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length)
  larger.set(values)
  return larger
}

/** Index of the last entry that is not above `value`; `sorted` ascends and starts at or below it. */
function indexOfLast(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
