import type { Pairing } from '../documents/comparison.ts'
import { formatCount } from './number.ts'
import { code, join, own, type Prose, say } from './prose.ts'
import type { ReportInput } from './report-input.ts'
import type { Words } from './words.ts'

/** On which examples the two sides were compared, as the end of a sentence; empty where that is not known. */
export function describeExamples(input: ReportInput, words: Words): Prose {
  return [...describePairings(input, words), ...describeUnstratified(input)]
}

/** A width that strata would have made smaller is not to be wondered at. */
function describeUnstratified(input: ReportInput): Prose {
  const reason = comparedPairings(input).find(({ unstratified }) => unstratified !== undefined)?.unstratified
  return reason === undefined ? [] : say`, drawn without strata since ${reason}`
}

function describePairings(input: ReportInput, words: Words): Prose {
  const pairings = comparedPairings(input)
  if (pairings.every(({ examples }) => examples === 'same')) return describeSame(input)
  const parts = pairings.map((pairing) => describePairing(pairing, words))
  if (parts.length === 1) return say`, ${parts.flat()}`
  const named = pairings.map(({ evaluation }, index) => say`${code(evaluation)} ${parts[index] ?? []}`)
  return say`: ${join(named, '; ')}`
}

function comparedPairings({ comparison }: ReportInput): readonly Pairing[] {
  return (comparison?.pairings ?? []).filter(({ paired }) => paired > 0)
}

function describePairing(pairing: Pairing, { head, side }: Words): Prose {
  const count = own(formatCount(pairing.paired, 'example'))
  switch (pairing.examples) {
    case 'same':
      return say`on the same ${count}`
    case 'common':
      return say`on the ${count} that both evaluation sets have${describeLeftOut(pairing, { head, side })}`
    case 're-evaluated':
      return say`on the ${count} of ${own(possessive(head))} evaluation set, on which ${own(possessive(side))} model was evaluated again`
  }
}

function describeLeftOut(
  { onlyBase, onlyHead, altered }: Pairing,
  { head, side }: Pick<Words, 'head' | 'side'>,
): Prose {
  const left = [
    ...(onlyBase === 0 ? [] : [`${formatCount(onlyBase, 'example')} of ${side} alone`]),
    ...(onlyHead === 0 ? [] : [`${formatCount(onlyHead, 'example')} of ${head} alone`]),
    ...(altered === 0 ? [] : [`${formatCount(altered, 'example')} with another target`]),
  ]
  return left.length === 0 ? [] : [own(` (left out: ${left.join(', ')})`)]
}

/** Only where both sides name the same evaluation set: its digest is over ids, targets, weights and groups. */
function describeSame({ evaluation, base, comparison }: ReportInput): Prose {
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

const possessive = (words: string) => `${words}’s`
