/** A workflow run as GitHub counts them: ids grow with time, attempts with each re-run of one id. */
export interface RunOrder {
  readonly id: string
  readonly attempt: number
}

/**
 * Whether `run` was started before `other`. By ids and attempts, never by clocks; ids that are not whole numbers
 * (another forge's, a test's) say nothing, so neither of two such runs is older.
 */
export function isOlderRun(run: RunOrder, other: RunOrder): boolean {
  const [mine, theirs] = [numberOf(run.id), numberOf(other.id)]
  if (mine === null || theirs === null) return run.id === other.id && run.attempt < other.attempt
  return mine < theirs || (mine === theirs && run.attempt < other.attempt)
}

function numberOf(id: string): bigint | null {
  return /^\d{1,20}$/.test(id) ? BigInt(id) : null
}
