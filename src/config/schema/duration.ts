const MILLISECONDS = { s: 1_000, m: 60_000, h: 3_600_000 } as const

/** `45s`, `30m`, `2h`. */
export const DURATION = /^(\d{1,6})(s|m|h)$/

/** Milliseconds of a text that matches DURATION. */
export function parseDuration(text: string): number {
  const [, count, unit] = DURATION.exec(text) ?? []
  return Number(count) * MILLISECONDS[unit as keyof typeof MILLISECONDS]
}
