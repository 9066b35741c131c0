import { drawBinomial } from '../../src/stats/binomial.ts'
import { intervalOf, pNoWorse } from '../../src/stats/evidence.ts'
import { createGenerator } from '../../src/stats/generator.ts'
import { drawMultinomial } from '../../src/stats/multinomial.ts'
import { wilsonInterval } from '../../src/stats/wilson.ts'
import { showAgainst, showRate } from './rate.ts'
import { count, percent, type Table } from './table.ts'

const confidence = 0.95
const SIZES = [50, 200, 1000, 10_000, 100_000]

/** Wilson's interval of one share. */
export function measureShares(trials: number): Table {
  const rows = SIZES.flatMap((n) =>
    [0.5, 0.9, 0.98].map((share) => {
      const generator = createGenerator(1, n + Math.round(1e6 * share))
      let missed = 0
      for (let trial = 0; trial < trials; trial += 1) {
        const { low, high } = wilsonInterval({ hits: drawBinomial(generator, n, share), n, confidence })
        if (low > share || high < share) missed += 1
      }
      return [count(n), percent(share, 0), showRate({ count: missed, trials })]
    }),
  )
  return {
    title: 'Wilson: one share',
    note: 'How often the interval of 95 % misses the true share, in %. It holds 95 % on average over shares, not at each.',
    header: ['n', 'true share', 'misses (5)'],
    rows,
  }
}

/** Tango's interval and McNemar's mid-p of a difference of paired shares. */
export function measureChanges(trials: number): Table {
  const rows = SIZES.flatMap((n) =>
    [0.02, 0.05, 0.15, 0.3].flatMap((disagreement) => {
      const margin = Math.min(0.8 * disagreement, 2.8 * Math.sqrt(disagreement / n))
      const equal = measure({ n, disagreement, change: 0, trials })
      const dropped = measure({ n, disagreement, change: -margin, trials })
      return [
        [
          count(n),
          percent(disagreement, 0),
          showAgainst(equal.worse, 0.025),
          percent(margin, 2),
          showAgainst(dropped.above, 0.025),
          showAgainst(dropped.below, 0.025),
        ],
      ]
    }),
  )
  return {
    title: 'Tango and McNemar: accuracy and other paired shares',
    note: 'Where nothing changed: p ≤ 2.5 %. At a true drop of m, the margin that `init` proposes (at most four fifths of the disagreement): L > −m, which is a false pass, and U < −m. In %; at most 2.5 is promised.',
    header: ['n', 'disagreement', 'p ≤ a at no change (2.5)', 'm', 'L > −m (2.5)', 'U < −m (2.5)'],
    rows,
  }
}

function measure(of: { n: number; disagreement: number; change: number; trials: number }) {
  const { n, disagreement, change, trials } = of
  const generator = createGenerator(2, n + Math.round(1e7 * disagreement) + Math.round(1e9 * -change))
  const gained = (disagreement + change) / 2
  const chances = Float64Array.of(1 - disagreement, gained, disagreement - gained)
  const counts = new Float64Array(3)
  const found = { above: 0, below: 0, worse: 0 }
  for (let trial = 0; trial < trials; trial += 1) {
    drawMultinomial(generator, n, chances, counts)
    const [, more = 0, less = 0] = counts
    const evidence = { kind: 'shares' as const, n, gained: more, lost: less }
    const interval = intervalOf(evidence, confidence)
    if ((pNoWorse(evidence) ?? 1) <= (1 - confidence) / 2) found.worse += 1
    if (interval !== null && interval.low > change) found.above += 1
    if (interval !== null && interval.high < change) found.below += 1
  }
  const rate = (times: number) => ({ count: times, trials })
  return { above: rate(found.above), below: rate(found.below), worse: rate(found.worse) }
}
