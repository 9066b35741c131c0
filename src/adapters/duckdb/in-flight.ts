/** Keeps a resource open until nothing uses it: DuckDB crashes the process where a query outlives its connection. */
export function trackInFlight() {
  const running = new Set<Promise<unknown>>()
  let closed = false

  return {
    /** Throws a TypeError once closed. */
    async use<T>(work: () => Promise<T>): Promise<T> {
      if (closed) throw new TypeError('the table is closed')
      const promise = work()
      running.add(promise)
      try {
        return await promise
      } finally {
        running.delete(promise)
      }
    },
    async close(): Promise<void> {
      closed = true
      await Promise.allSettled(running)
    },
  }
}
