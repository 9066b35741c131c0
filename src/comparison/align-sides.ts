import type { BaselineSettings } from '../config/configuration.ts'
import type { Pairing } from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { Digest } from '../documents/parts.ts'
import { isSameMeasure } from '../project/same-measure.ts'
import { takeCommonExamples } from '../sample/common-examples.ts'
import { evaluationSetDigest, sliceDigest, strataDigest } from '../sample/digest.ts'
import type { Sample, Slice } from '../sample/sample.ts'
import { type Differs, restoreSample, type StoredSample } from '../sample/stored-sample.ts'
import { keepSlices } from './keep-slices.ts'

/** What main's record has of one evaluation. */
export interface RecordedSide {
  readonly evaluation: Evaluation
  /** null where there is none; `absent` then says why. */
  readonly sample: StoredSample | null
  readonly absent: string
  /** Main's model was made again on the head's evaluation set. */
  readonly onNewSet: boolean
}

/** Main's model on the head's evaluation set, as this run evaluated it again. */
export interface RebuiltSide {
  readonly evaluation: Evaluation | null
  readonly sample: StoredSample | null
}

interface Sides {
  readonly name: string
  readonly head: Sample
  readonly base: RecordedSide
  /** null where main's model may not stand in for its record. */
  readonly rebuilt: RebuiltSide | null
  readonly onChange: BaselineSettings['onEvaluationChange']
}

/** Both sides on the same examples in the same order. */
export interface Aligned {
  readonly base: Sample
  readonly head: Sample
  /** Under which definitions main's metrics were computed. */
  readonly recorded: Evaluation
  readonly pairing: Pairing
  /** All slices of the head on these examples, and what main's are by their digests. */
  readonly slices: readonly Slice[]
  readonly digests: ReadonlyMap<string, Digest>
}

/**
 * Brings the two sides onto the same examples: the whole set where it is the same, else as `onChange` says. Or the
 * reason why that cannot be done.
 */
export function alignSides(sides: Sides): Aligned | { readonly reason: string } {
  const { name, head, base, rebuilt, onChange } = sides
  if (base.sample !== null && base.sample.evaluationSet !== base.evaluation.digest)
    return { reason: `main's results are not believed: ${whyForged(base.evaluation)}` }
  if (base.sample === null)
    return rebuilt === null ? { reason: base.absent } : takeRebuilt(sides, base.absent)
  const kept = keepSlices(head, base.sample.sliceDigests)
  const restored = restoreSample(base.sample, kept)
  if (!('differs' in restored)) {
    const pairing = wholePairing(name, kept, base.onNewSet ? 're-evaluated' : 'same')
    const digests = base.sample.sliceDigests
    const recorded = base.evaluation
    const aligned = { base: restored, head: kept, recorded, pairing, slices: head.slices, digests }
    return withStrata(aligned, base.sample)
  }
  const reason = `not comparable with main: ${restored.differs}`
  if (onChange === 'common') return takeCommon({ name, head, base, stored: base.sample }, reason)
  return onChange === 're-evaluate' ? takeRebuilt(sides, reason) : { reason }
}

function takeCommon(
  { name, head, base, stored }: { name: string; head: Sample; base: RecordedSide; stored: StoredSample },
  reason: string,
): Aligned | { readonly reason: string } {
  const common = commonOf(stored, head)
  if ('differs' in common) return { reason: `${reason}; ${common.differs}` }
  const { onlyBase, onlyHead, altered } = common
  const before = common.base.size + onlyBase + altered
  if (common.base.size < LEAST_LEFT * before)
    return { reason: `${reason}; ${describeLeft({ left: common.base.size, before })}` }
  const digests = new Map(common.base.slices.map((slice) => [slice.name, sliceDigest(slice)]))
  const kept = keepSlices(common.head, digests)
  const counts = { paired: kept.size, onlyBase, onlyHead, altered }
  const both = { base: { ...common.base, slices: kept.slices }, head: kept }
  const pairing: Pairing = { evaluation: name, examples: 'common', ...counts }
  const aligned = { ...both, slices: common.head.slices, digests, recorded: base.evaluation, pairing }
  return withStrata(aligned, stored)
}

/**
 * Share of main's examples that must be left for the common ones to speak of the rest. Whoever writes the pull request
 * chooses what is left out: leaving out only what it gets wrong, a tenth of the set hides up to a tenth of accuracy,
 * and more would hide what no margin allows for.
 */
const LEAST_LEFT = 0.9

function describeLeft({ left, before }: { left: number; before: number }): string {
  return `only ${left} of main's ${before} examples are still there, and at least ${LEAST_LEFT * 100} % must be`
}

function commonOf(stored: StoredSample, head: Sample): ReturnType<typeof takeCommonExamples> {
  if (stored.form === 'compact')
    return { differs: "main's record keeps no ids and targets to match by: the next record of main will" }
  const asStored: Differs | null =
    evaluationSetDigest(stored.sample) === stored.evaluationSet
      ? null
      : { differs: whyForged({ digest: stored.evaluationSet }) }
  return asStored ?? takeCommonExamples({ base: stored.sample, head })
}

function whyForged({ digest }: Pick<Evaluation, 'digest'>): string {
  return `the stored examples are not those of their digest ${digest}`
}

function takeRebuilt(
  { name, head, base, rebuilt, onChange }: Sides,
  reason: string,
): Aligned | { readonly reason: string } {
  const refuse = (why: string) => ({ reason: `${reason}; main's model was not evaluated again: ${why}` })
  if (rebuilt === null || rebuilt.evaluation === null) return refuse('this run has no such evaluation of it')
  const { evaluation, sample } = rebuilt
  if (evaluation.failure !== null) return refuse(evaluation.failure.message)
  if (sample === null) return refuse('its evaluation has no examples')
  if (sample.evaluationSet !== evaluation.digest) return refuse(whyForged(evaluation))
  // Else whoever wrote the pull request would choose the examples, where the team has not allowed for that.
  if (onChange !== 're-evaluate' && !isSameMeasure(base.evaluation, evaluation))
    return refuse('it has another evaluation set or threshold than the record')
  const kept = keepSlices(head, sample.sliceDigests)
  const restored = restoreSample(sample, kept)
  if ('differs' in restored) return refuse(`it is not of the same evaluation set: ${restored.differs}`)
  const pairing = wholePairing(name, kept, 're-evaluated')
  const digests = sample.sliceDigests
  const aligned = { base: restored, head: kept, recorded: evaluation, pairing, slices: head.slices, digests }
  return withStrata(aligned, sample)
}

/**
 * Examples are drawn within strata only where main's record has the same ones, told by their digest where it keeps no
 * examples: strata that follow the predictions would take all width from an interval.
 */
function withStrata(aligned: Aligned, stored: StoredSample): Aligned {
  const { base, head, pairing } = aligned
  const unstratified = whyOtherStrata(aligned, stored)
  if (unstratified === null) return aligned
  const drop = (sample: Sample) => ({ ...sample, strata: null })
  const isTold = head.strata !== null && head.group === null
  return {
    ...aligned,
    base: drop(base),
    head: drop(head),
    pairing: isTold ? { ...pairing, unstratified } : pairing,
  }
}

function whyOtherStrata({ base, head }: Aligned, stored: StoredSample): string | null {
  const others = "main's record has other strata than this run"
  if (stored.form === 'full') return isSamePartition(base.strata, head.strata) ? null : others
  const before = stored.strataDigest ?? null
  const after = head.strata === null ? null : strataDigest(head.strata)
  if (before === after) return null
  return before === null ? "main's record tells of no strata" : others
}

function isSamePartition(one: Int32Array | null, other: Int32Array | null): boolean {
  if (one === null || other === null) return one === other
  const after = new Map<number, number>()
  const before = new Map<number, number>()
  return one.every((stratum, example) => {
    const match = other[example] as number
    if (!after.has(stratum)) after.set(stratum, match)
    if (!before.has(match)) before.set(match, stratum)
    return after.get(stratum) === match && before.get(match) === stratum
  })
}

function wholePairing(evaluation: string, { size }: Sample, examples: 'same' | 're-evaluated'): Pairing {
  return { evaluation, examples, paired: size, onlyBase: 0, onlyHead: 0, altered: 0 }
}
