import type { Records, Stores } from '../ports.ts'

export const CHARTS_REF = 'refs/mergemark/charts'

const LAYOUT = /^(charts\/([0-9]{4}-[0-9]{2}-[0-9]{2})\/[0-9a-f]{64})\/[^/]+$/

/** Where the pictures of comments lie: a ref beside that of the records, in the repository itself. */
export function openCharts(stores: Stores): Records {
  const place = { kind: 'git', repository: null, ref: CHARTS_REF, fallback: null } as const
  return stores.open(place, { signers: null, leastSequence: 0, signingKey: null })
}

/** `set`: SHA-256 of the names. The day lets them grow old; on another day the same ones are there anew, at no cost. */
export function folderOfCharts({ set, now }: { readonly set: string; readonly now: number }): string {
  return `charts/${dayAt(now)}/${set}`
}

/** null where a file is none of a comment's pictures. */
export function parseChartPath(path: string): { readonly folder: string; readonly day: string } | null {
  const [, folder, day] = LAYOUT.exec(path) ?? []
  return folder === undefined || day === undefined ? null : { folder, day }
}

/** `2026-01-31`, in UTC; of days so written the later is the greater. */
export function dayAt(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}
