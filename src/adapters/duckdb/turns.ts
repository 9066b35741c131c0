/**
 * One user at a time. A second query on a DuckDB connection ends the first one's result without a word, and a query
 * that outlives its connection crashes the process.
 */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  return {
    /** Runs `work` once all that was asked before is done. Rejects with a TypeError once closed. */
    async take<T>(work: () => Promise<T>): Promise<T> {
      if (closed) throw new TypeError('the table is closed')
      const turn = last.then(work)
      last = turn.catch(() => {})
      return turn
    },
    /** Resolves when nothing is under way, and nothing can begin. */
    async close(): Promise<void> {
      closed = true
      await last
    },
  }
}
