import type { MetricRule } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { Digest } from '../documents/parts.ts'
import type { Expansion } from '../metrics/expand.ts'
import { sliceDigest } from '../sample/digest.ts'
import type { Sample, Slice } from '../sample/sample.ts'
import { takeExamples } from '../sample/take-examples.ts'
import { isAboutSlice } from './asked-rules.ts'
import { compareAlone } from './compare-alone.ts'
import type { Terms } from './compare-evaluation.ts'
import { comparePair, type PairSides } from './compare-pair.ts'
import { baseOnlyRow, emptyRow, oneSidedRow } from './metric-row.ts'

/** Slices that are shown though no rule is about them, and how many metrics of each. */
const MOST_SHOWN = 500
const METRICS_SHOWN = 3
/** Of more slices only shares are shown: they need no resampling. */
const MOST_RESAMPLED = 40

interface SlicesInput {
  /** Slices of the head on the examples that are compared. */
  readonly slices: readonly Slice[]
  readonly expansions: readonly Expansion[]
  /** On every slice of the evaluation. */
  readonly rules: readonly MetricRule[]
  /** The head's document, which says what slices were large enough to be evaluated. */
  readonly computed: Evaluation | null
  readonly recorded: Evaluation | null
}

/** Each slice that both sides have, resampled by itself; one that is new, lost or made of others, with the reason. */
export function compareSlices(
  input: SlicesInput & { readonly sides: PairSides; readonly digests: ReadonlyMap<string, Digest> },
  terms: Terms,
): MetricComparison[] {
  const { sides, digests } = input
  const rows = input.slices.flatMap((slice) => {
    const expansions = wantedOn(slice, input)
    if (expansions.length === 0) return []
    const main = digests.get(slice.name)
    if (main === sliceDigest(slice)) return ofSlicing(slice, compareOne(slice, { sides, expansions }, terms))
    const reason =
      main === undefined
        ? `the slice "${slice.name}" is new: main does not have it`
        : `the examples of the slice "${slice.name}" are not those that main has in it`
    const row = { ...input, sample: sides.head.sample, expansions, reason }
    return ofSlicing(slice, describeSlice(slice, row, terms))
  })
  return [...rows, ...lostRows(sides.head.sample.name, input, digests)]
}

/** The head's values on the slices that rules are about, where nothing can be paired. */
export function describeSlices(
  input: SlicesInput & { readonly sample: Sample; readonly reason: string },
  terms: Terms,
): MetricComparison[] {
  const { sample, reason } = input
  const rows = input.slices.flatMap((slice) => {
    const expansions = wantedOn(slice, { ...input, computed: null })
    if (expansions.length === 0) return []
    return ofSlicing(slice, describeSlice(slice, { ...input, sample, expansions, reason }, terms))
  })
  return [...rows, ...lostRows(sample.name, input, new Map())]
}

function ofSlicing({ of }: Slice, rows: readonly MetricComparison[]): MetricComparison[] {
  return rows.map((row) => ({ ...row, of }))
}

function compareOne(
  slice: Slice,
  { sides, expansions }: { sides: PairSides; expansions: readonly Expansion[] },
  terms: Terms,
): MetricComparison[] {
  const ofParts = expansions.filter((expansion) => !isOfWholeSet(expansion))
  const take = (sample: Sample) => takeExamples({ ...sample, slices: [] }, slice.members)
  const part: PairSides = {
    ...sides,
    base: { ...sides.base, sample: take(sides.base.sample) },
    head: { ...sides.head, sample: take(sides.head.sample) },
    expansions: ofParts,
    slice,
  }
  return [...comparePair(part, terms).metrics, ...wholeSetRows(slice, sides.head.sample, expansions, terms)]
}

function describeSlice(
  slice: Slice,
  input: Pick<SlicesInput, 'recorded' | 'expansions'> & { readonly sample: Sample; readonly reason: string },
  terms: Terms,
): MetricComparison[] {
  const { sample, recorded, expansions, reason } = input
  const values = (recorded?.metrics ?? []).filter((metric) => metric.slice === slice.name)
  const part = takeExamples({ ...sample, slices: [] }, slice.members)
  const rows = compareAlone(
    {
      sample: part,
      expansions: expansions.filter((expansion) => !isOfWholeSet(expansion)),
      recorded: new Map(values.map(({ name, value }) => [name, value])),
      reason,
      slice: slice.name,
    },
    terms,
  )
  return [...rows, ...wholeSetRows(slice, sample, expansions, terms)]
}

function wholeSetRows(
  slice: Slice,
  { name }: Sample,
  expansions: readonly Expansion[],
  { confidence }: Terms,
): MetricComparison[] {
  return expansions.filter(isOfWholeSet).map((expansion) => {
    const reason = `${expansion.name} is of the whole set alone, not of a slice`
    const head = { value: null, reason, n: 0 }
    const row = oneSidedRow({
      evaluation: name,
      expansion,
      head,
      headInterval: null,
      confidence,
      base: null,
      reason,
    })
    return { ...row, slice: slice.name }
  })
}

/** Metrics that come from outside, and those that compare slices with each other, have no value on one slice. */
function isOfWholeSet({ name, variant }: Expansion): boolean {
  return variant?.form.kind === 'given' || /_(difference|ratio)\[/.test(name)
}

function wantedOn(slice: Slice, input: SlicesInput): Expansion[] {
  const { expansions, rules } = input
  const asked = new Set(rules.filter((rule) => isAboutSlice(rule, slice)).map(({ metric }) => metric))
  const shown = new Set(shownOn(slice, input))
  return expansions.filter((expansion) => asked.has(expansion.name) || shown.has(expansion))
}

function shownOn({ name }: Slice, { slices, expansions, computed }: SlicesInput): Expansion[] {
  if (slices.length > MOST_SHOWN || computed === null) return []
  const isEvaluated = computed.metrics.some((metric) => metric.slice === name && metric.value !== null)
  if (!isEvaluated) return []
  return expansions.slice(0, METRICS_SHOWN).filter(({ variant }) => {
    const kind = variant?.form.kind
    return kind === 'share' || (kind === 'cells' && slices.length <= MOST_RESAMPLED)
  })
}

/** What rules ask of slices that only main has. */
function lostRows(
  evaluation: string,
  { slices, expansions, rules, recorded }: SlicesInput,
  digests: ReadonlyMap<string, Digest>,
): MetricComparison[] {
  const here = new Set(slices.map(({ name }) => name))
  const known = new Map((recorded?.slices ?? []).map(({ name, of }) => [name, of]))
  const names = [...new Set([...digests.keys(), ...known.keys()])].filter((name) => !here.has(name))
  return names.flatMap((name) => {
    const lost = { name, of: known.get(name) ?? name.replace(/=.*$/s, '') }
    const asked = new Set(rules.filter((rule) => isAboutSlice(rule, lost)).map(({ metric }) => metric))
    const reason = `the slice "${name}" is lost: only main has it`
    return [...asked].flatMap((metric): MetricComparison[] => {
      const found = recorded?.metrics.find((one) => one.name === metric && one.slice === name)
      const expansion = expansions.find((one) => one.name === metric)
      if (found === undefined && expansion === undefined) return []
      const higherIsBetter = expansion?.metric.higherIsBetter ?? true
      const row =
        found === undefined
          ? emptyRow({ evaluation, name: metric, reason, higherIsBetter })
          : baseOnlyRow(evaluation, found, reason)
      return [{ ...row, slice: name, of: lost.of }]
    })
  })
}
