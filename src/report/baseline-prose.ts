import type { BaselineDocument, Strategy } from '../documents/baseline.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import { type Addresses, showCommit } from './addresses.ts'
import { endSentence } from './metric-prose.ts'
import { formatAge, formatCount } from './number.ts'
import { own, type Prose, say } from './prose.ts'
import type { ReportInput } from './report-input.ts'
import type { Words } from './words.ts'

type Baseline = Pick<BaselineDocument, 'sha' | 'strategy' | 'distance' | 'ageSeconds'>

/** What this run was compared with and how that was chosen: never left out, least of all where nothing was. */
export function describeBaseline(input: ReportInput, words: Words, addresses: Addresses): Prose {
  const baseline: Baseline | null = input.baseline ?? input.comparison?.baseline ?? null
  if (input.run === null && (baseline === null || baseline.sha === null)) {
    return say`Compared with nothing: this folder is not in a git repository.`
  }
  if (baseline === null) return say`No baseline was looked for: nothing is compared with main.`
  if (baseline.sha === null) return describeAbsence(baseline, input)
  const how = [describeStrategy(baseline, words), ...ageOf(baseline)].join(', ')
  const commit = say`${own(words.base === 'main' ? 'main at ' : '')}${showCommit(baseline.sha, addresses)} (${own(how)})`
  if (!isCompared(input.comparison))
    return say`The baseline is ${commit}, but nothing could be compared with it.`
  return say`Compared with ${commit}${describeExamples(input)}.`
}

function describeAbsence({ strategy }: Baseline, input: ReportInput): Prose {
  if (strategy === 'bootstrap') {
    return say`Nothing to compare with yet: no commit of main before this one has a record (strategy: bootstrap). The next push to main makes the first; until then only fixed bars are judged.`
  }
  const reason = input.baseline?.failure?.message ?? input.baseline?.passedOver[0]?.reason
  const why =
    reason === undefined
      ? say`there should be a record of main, and none could be read.`
      : endSentence(reason)
  return say`There is no baseline (strategy: ${own(strategy)}): ${why}`
}

function describeStrategy({ strategy, distance }: Baseline, { point }: Words): string {
  const away = distance ?? 0
  const before = away === 0 ? '' : `, ${formatCount(away, 'commit')} before the ${point}`
  const phrases: Record<Strategy, string> = {
    'merge-base': `${point}${before}`,
    ancestor: `${formatCount(away, 'commit')} before the ${point}, the nearest with a record`,
    pinned: `pinned${before}`,
    latest: `latest record, not the ${point}${before}`,
    rebuild: `${point}${before}, trained and evaluated again here`,
    bootstrap: 'bootstrap',
    none: 'none',
  }
  return phrases[strategy]
}

function ageOf({ ageSeconds }: Baseline): string[] {
  return ageSeconds === null ? [] : [`committed ${formatAge(ageSeconds)} ago`]
}

/** Only where both sides name the same evaluation set: its digest is over ids, targets, weights and groups. */
function describeExamples({ evaluation, base, comparison }: ReportInput): Prose {
  const compared = new Set(
    comparison?.metrics.filter(({ delta }) => delta !== null).map(({ evaluation }) => evaluation),
  )
  const digests = new Map(base.evaluation?.evaluations.map(({ name, digest }) => [name, digest]))
  const same = (evaluation?.evaluations ?? []).filter(
    ({ name, digest }) => compared.has(name) && digest !== null && digests.get(name) === digest,
  )
  const [only] = same
  if (only === undefined || same.length < compared.size) return []
  if (same.length === 1) return say`, on the same ${own(formatCount(only.examples, 'example'))}`
  const total = same.reduce((sum, { examples }) => sum + examples, 0)
  return say`, on the same ${own(formatCount(total, 'example'))} of ${own(formatCount(same.length, 'evaluation set'))}`
}

function isCompared(comparison: ComparisonDocument | null): boolean {
  return comparison?.metrics.some(({ delta }) => delta !== null) ?? false
}
