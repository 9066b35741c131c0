import type { Verdict } from '../../src/documents/parts.ts'
import { effectOf } from '../../src/gate/presets.ts'
import { worstOf } from '../../src/gate/rule-outcome.ts'
import { pNoWorse } from '../../src/stats/evidence.ts'
import { createGenerator, type Generator } from '../../src/stats/generator.ts'
import { adjustHolm } from '../../src/stats/holm.ts'
import { drawMultinomial } from '../../src/stats/multinomial.ts'
import { decideOutcome } from '../../src/stats/outcomes.ts'
import { showAgainst, showRate } from './rate.ts'
import { count, percent, type Table } from './table.ts'

const confidence = 0.95
const RULES = [1, 5, 20, 60]
const SETS = [
  { n: 200, disagreement: 0.05 },
  { n: 1000, disagreement: 0.02 },
  { n: 1000, disagreement: 0.15 },
  { n: 10_000, disagreement: 0.05 },
  { n: 10_000, disagreement: 0.3 },
  { n: 100_000, disagreement: 0.05 },
]
/** True change of the rule that may have dropped, in margins. */
const DROPS = [0, 1, 2, 3]

interface Setting {
  readonly n: number
  readonly disagreement: number
  readonly margin: number
  readonly rules: number
  readonly trials: number
}

/** The margin that `init` proposes, at most a quarter of the disagreement, so that three of it can drop. */
function marginOf({ n, disagreement }: { n: number; disagreement: number }): number {
  return Math.min(2.8 * Math.sqrt(disagreement / n), disagreement / 4)
}

export function measureGate(trials: number): Table {
  const rows = SETS.flatMap((set) =>
    RULES.map((rules) => {
      const setting = { ...set, margin: marginOf(set), rules, trials }
      const rates = DROPS.map((drop) => judgeTrials(setting, drop))
      return [
        count(set.n),
        percent(set.disagreement, 0),
        percent(setting.margin, 2),
        count(rules),
        ...rates.map((rate, drop) => showVerdicts(rate, drop)),
      ]
    }),
  )
  return {
    title: 'The whole gate: pass / warn / fail',
    note: 'Preset `balanced`, rules that all prove on independent paired shares. One rule truly changes by what the column says, in margins m (`init`’s proposal), the others not at all. Promised: fail at 0 at most 2.5, pass at −m at most 2.5, both bold where missed. In %, with the Monte-Carlo error of those two.',
    header: ['n', 'disagreement', 'm', 'rules', '0', '−m', '−2m', '−3m'],
    rows,
  }
}

function showVerdicts(rates: Readonly<Record<Verdict, number>>, drop: number): string {
  const trials = rates.pass + rates.warn + rates.fail
  const shown = (verdict: Verdict) => {
    const rate = { count: rates[verdict], trials }
    const isPromised = (drop === 0 && verdict === 'fail') || (drop === 1 && verdict === 'pass')
    return isPromised ? showAgainst(rate, 0.025) : (showRate(rate).split(' ')[0] as string)
  }
  return `${shown('pass')} / ${shown('warn')} / ${shown('fail')}`
}

function judgeTrials(setting: Setting, drop: number): Record<Verdict, number> {
  const generator = createGenerator(3, streamOf(setting, drop))
  const tally = { pass: 0, warn: 0, fail: 0 }
  for (let trial = 0; trial < setting.trials; trial += 1) tally[judgeOnce(setting, drop, generator)] += 1
  return tally
}

/** A stream of its own for every cell of the table, so that no two rates err together. */
function streamOf({ n, disagreement, rules }: Setting, drop: number): number {
  return ((Math.round(1000 * disagreement) * 1_000_000 + n) * 100 + rules) * 10 + drop
}

function judgeOnce(setting: Setting, drop: number, generator: Generator): Verdict {
  const { margin, rules } = setting
  const evidences = Array.from({ length: rules }, (_, rule) =>
    drawShares(setting, rule === 0 ? -drop * margin : 0, generator),
  )
  const adjusted = adjustHolm(evidences.map(pNoWorse))
  return worstOf(
    evidences.map((evidence, rule) => {
      const pAdjusted = adjusted[rule] as number
      const outcome = decideOutcome({ evidence, margin, confidence, pAdjusted })
      return effectOf(outcome, { preset: 'balanced', as: 'prove' })
    }),
  )
}

function drawShares({ n, disagreement }: Setting, change: number, generator: Generator) {
  const gained = (disagreement + change) / 2
  const counts = new Float64Array(3)
  drawMultinomial(generator, n, Float64Array.of(1 - disagreement, gained, disagreement - gained), counts)
  return { kind: 'shares' as const, n, gained: counts[1] as number, lost: counts[2] as number }
}
