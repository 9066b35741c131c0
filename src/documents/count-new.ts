import type { CheckResult } from './data.ts'

/** How many failures are new, as far as can be told; null where main's record does not have the check. */
export function countNew({ failing, failingOnMain, examples }: CheckResult): number | null {
  if (failingOnMain === undefined) return null
  const seen = examples.filter(({ known }) => known !== true).length
  return Math.min(failing, Math.max(failing - failingOnMain, seen))
}
