/** The largest sample that is read from a depot, in bytes. */
export const LARGEST = 1_000_000_000
