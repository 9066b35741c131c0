/**
 * How often the interval of P(A > B) misses its true value, and how often it says "better" or "worse" of two that are
 * alike, by runs a side: the table of docs/statistics.md. `node bench/runs.ts [repetitions]`
 */
import { createGenerator, type Generator } from '../src/stats/generator.ts'
import { normalQuantile } from '../src/stats/normal.ts'
import { concludeFrom, outperformance } from '../src/stats/outperformance.ts'

const repetitions = Number(process.argv[2] ?? 2000)
const RESAMPLES = 1000

console.log(`| runs a side | pairing | true share | interval misses (5) | told (5 at 0.50) | no interval |`)
console.log(`| -: | - | -: | -: | -: | -: |`)
for (const matched of [false, true])
  for (const runs of [5, 10, 20, 29, 50])
    for (const truth of [0.5, 0.75]) console.log(measure({ runs, truth, matched }))

interface Situation {
  readonly runs: number
  readonly truth: number
  readonly matched: boolean
}

/** Runs are normal with deviation 1, so that P(A > B) = Φ(shift/√2). */
function measure({ runs, truth, matched }: Situation): string {
  const generator = createGenerator(1, runs)
  const shift = Math.SQRT2 * normalQuantile(truth)
  let [missed, told, none] = [0, 0, 0]
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const base = draw(runs, generator)
    const head = draw(runs, generator).map((value) => value + shift)
    const { interval } = outperformance(
      { base, head, matched },
      { confidence: 0.95, resamples: RESAMPLES, generator: createGenerator(repetition) },
    )
    if (interval === null) none += 1
    else if (truth < interval.low || truth > interval.high) missed += 1
    if (concludeFrom(interval) !== 'not-told') told += 1
  }
  const pairing = matched ? 'matched' : 'each with each'
  const percent = (count: number, of = repetitions) => {
    const share = count / Math.max(1, of)
    return `${(100 * share).toFixed(1)} ± ${(100 * Math.sqrt((share * (1 - share)) / Math.max(1, of))).toFixed(1)}`
  }
  const known = repetitions - none
  return `| ${runs} | ${pairing} | ${truth.toFixed(2)} | ${percent(missed, known)} | ${percent(told)} | ${percent(none)} |`
}

function draw(count: number, generator: Generator): number[] {
  return Array.from({ length: count }, () => normalQuantile(Math.max(generator.nextFloat(), 1e-12)))
}
