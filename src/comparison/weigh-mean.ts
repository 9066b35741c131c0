import { weighRatios, worstPairOf } from '../stats/ratio-evidence.ts'
import { sumUnits } from './sum-units.ts'
import {
  asIdentical,
  factorsOf,
  generatorFor,
  identicalEvidence,
  intervalOfValue,
  relativeTo,
  turn,
  type Weighed,
  type Weighing,
  type Weight,
} from './weighing.ts'

/** Paired losses of every example; `differences` are turned so that more is better. */
interface PairedLosses {
  readonly differences: Float64Array
  readonly head: Float64Array
  /** The same of head − factor·base, one for each relative margin. */
  readonly relative: readonly Float64Array[]
}

/** All losses at once: they share their resamples, which are what costs. */
export function weighMeans(metrics: readonly Weighed<'mean'>[], weighing: Weighing): Weight[] {
  if (metrics.length === 0) return []
  const { confidence } = weighing
  const losses = metrics.map((metric) => pairLosses(metric, weighing))
  const known = losses.filter((one) => one !== null)
  const found = weighColumns(
    known.flatMap(({ differences, head, relative }) => [differences, head, ...relative]),
    weighing,
  )
  const left = found.values()
  return losses.map((one, index): Weight => {
    if (one === null) return { evidence: null, headInterval: null }
    const [evidence = null, value = null, ...relative] = left.take(2 + one.relative.length)
    const same = one.differences.every((difference) => difference === 0)
    const identical = same ? identicalEvidence(weighing, one.head.length) : null
    const weight = {
      evidence,
      headInterval: intervalOfValue(value, confidence),
      ...relativeTo(metrics[index] as Weighed, (_, place) => relative[place] ?? null),
    }
    return asIdentical(weight, identical)
  })
}

export function pairLosses(metric: Weighed<'mean'>, { pair }: Pick<Weighing, 'pair'>): PairedLosses | null {
  const base = metric.form.losses(pair.base)
  const head = metric.form.losses(pair.head)
  if ('missing' in base || 'missing' in head) return null
  const changeAt = (factor: number) =>
    head.map((loss, example) => turn(loss - factor * (base[example] as number), metric))
  return { head, differences: changeAt(1), relative: factorsOf(metric).map(changeAt) }
}

function weighColumns(columns: readonly Float64Array[], weighing: Weighing): ReturnType<typeof weighRatios> {
  const n = weighing.pair.head.size
  const examples = new Int32Array(n)
  for (let example = 0; example < n; example += 1) examples[example] = example
  const sums = sumUnits(examples, columns, weighing)
  const generator = generatorFor(weighing, 'means')
  const { resamples, confidence } = weighing
  const { strata } = weighing.pair
  return weighRatios({
    sums,
    n,
    smoothing: worstPairOf(sums),
    resamples,
    generator,
    skewAt: confidence,
    strata,
  })
}
