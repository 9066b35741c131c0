import type { CheckResult } from './data.ts'

/** How many failures a change brings: a number where the two are the same, else between the two. */
export interface CountOfNew {
  readonly least: number
  readonly most: number
}

/** How many failures are new, as far as can be told; null where nothing is known of main. */
export function countNew({ failing, failingOnMain, newFailing, examples }: CheckResult): CountOfNew | null {
  if (failingOnMain === undefined) return null
  const within = (count: number) => Math.min(failing, Math.max(0, count))
  if (newFailing !== undefined) return { least: within(newFailing), most: within(newFailing) }
  const told = (known: boolean) => examples.filter((example) => example.known === known).length
  const least = within(Math.max(failing - failingOnMain, told(false)))
  const most = failingOnMain === 0 ? failing : within(failing - told(true))
  return { least, most: Math.max(least, most) }
}

/** What follows `14 of 100 fail`: `1 of them new`; null where nothing is known of main. */
export function tellNew(check: CheckResult): string | null {
  const count = countNew(check)
  const { failing, failingOnMain } = check
  if (count === null || failing === 0) return null
  const { least, most } = count
  if (most === 0) return 'all of them on main already'
  if (least === failing) return 'all of them new'
  if (least === most) return `${least} of them new`
  return least === 0 ? `${failingOnMain} on main` : `${failingOnMain} on main: at least ${least} new`
}
