import type { Ports } from '../../ports.ts'
import { openCharts } from '../../report/charts-store.ts'
import { makeVisible } from '../../report/escape.ts'
import { formatCount } from '../../report/number.ts'
import { type ChartSet, planChartPruning, pruneCharts } from '../../report/prune-charts.ts'
import type { CommandResult } from '../define-command.ts'
import { countReasons, MOST_NAMED } from './maintain-store.ts'

/** Where nothing is said: longer than most pull requests are open. */
const KEEP_DAYS = 90

/** Takes out the pictures of old comments; without `apply` it only says what would go. */
export async function pruneOldCharts(
  { keepDays, apply }: { readonly keepDays: number | null; readonly apply: boolean },
  { stores, clock }: Pick<Ports, 'stores' | 'clock'>,
): Promise<Pick<CommandResult, 'exitCode' | 'text' | 'json'>> {
  const request = { records: openCharts(stores), keepDays: keepDays ?? KEEP_DAYS, now: clock.now() }
  const plan = await planChartPruning(request)
  const done = apply ? await pruneCharts(plan) : null
  const gone = done?.gone ?? plan.goes
  const commit = done?.commit ?? null
  const object = {
    kind: 'charts-pruning',
    schemaVersion: '1.0',
    applied: commit !== null,
    commit,
    gone,
    stays: plan.stays,
  }
  return {
    exitCode: 0,
    text: describe({ gone, stays: plan.stays, commit }),
    json: `${JSON.stringify(object, null, 2)}\n`,
  }
}

function describe(pruning: {
  readonly gone: readonly ChartSet[]
  readonly stays: readonly ChartSet[]
  readonly commit: string | null
}): string {
  const { gone, stays, commit } = pruning
  const reasons = [
    ...countReasons(commit === null ? 'stays' : 'stayed', stays),
    ...countReasons(commit === null ? 'goes' : 'went', gone),
  ]
  if (gone.length === 0) {
    const verb = stays.length === 1 ? 'stays' : 'stay'
    return [`nothing goes; ${formatCount(stays.length, 'chart set')} ${verb}`, ...reasons].join('\n')
  }
  const named = gone.slice(0, MOST_NAMED).map(({ folder }) => `  ${makeVisible(folder, 300)}`)
  const more =
    gone.length > named.length ? [`  … and ${formatCount(gone.length - named.length, 'other')}`] : []
  const head =
    commit === null
      ? `${formatCount(gone.length, 'chart set')} would go, ${stays.length} would stay; --apply takes them out`
      : `${formatCount(gone.length, 'chart set')} went, ${stays.length} stayed; the charts are at ${commit.slice(0, 7)}`
  return [head, ...reasons, commit === null ? 'what would go:' : 'what went:', ...named, ...more].join('\n')
}
