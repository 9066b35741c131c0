import type { Evidence } from '../documents/parts.ts'
import { weighRatios, worstPairOf } from '../stats/ratio-evidence.ts'
import { sumUnits } from './sum-units.ts'
import {
  generatorFor,
  identicalEvidence,
  intervalOfValue,
  turn,
  type Weighed,
  type Weighing,
  type Weight,
} from './weighing.ts'

/** Paired losses of every example; `differences` are turned so that more is better. */
interface PairedLosses {
  readonly differences: Float64Array
  readonly head: Float64Array
}

/** All losses at once: they share their resamples, which are what costs. */
export function weighMeans(metrics: readonly Weighed<'mean'>[], weighing: Weighing): Weight[] {
  const { confidence } = weighing
  const losses = metrics.map((metric) => pairLosses(metric, weighing))
  const known = losses.filter((one) => one !== null)
  const found = weighColumns(
    known.flatMap(({ differences, head }) => [differences, head]),
    weighing,
  )
  return losses.map((one): Weight => {
    if (one === null) return { evidence: null, headInterval: null }
    const [change = null, value = null] = found.slice(2 * known.indexOf(one))
    const same = one.differences.every((difference) => difference === 0)
    const identical = same ? identicalEvidence(weighing, one.head.length) : null
    return { evidence: identical ?? change, headInterval: intervalOfValue(value, confidence) }
  })
}

function pairLosses(metric: Weighed<'mean'>, { pair }: Weighing): PairedLosses | null {
  const base = metric.form.losses(pair.base)
  const head = metric.form.losses(pair.head)
  if ('missing' in base || 'missing' in head) return null
  return { head, differences: head.map((loss, example) => turn(loss - (base[example] as number), metric)) }
}

function weighColumns(columns: readonly Float64Array[], weighing: Weighing): (Evidence | null)[] {
  const n = weighing.pair.head.size
  const examples = Array.from({ length: n }, (_, example) => example)
  const sums = sumUnits(examples, columns, weighing)
  const generator = generatorFor(weighing, 'means')
  const { resamples, confidence } = weighing
  return weighRatios({ sums, n, smoothing: worstPairOf(sums), resamples, generator, skewAt: confidence })
}
