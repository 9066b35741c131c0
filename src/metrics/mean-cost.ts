import { type Cells, type Cost, defineMetric, type Value } from './define-metric.ts'

export const meanCost = defineMetric({
  name: 'mean_cost',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'C. Elkan, "The Foundations of Cost-Sensitive Learning", IJCAI 2001',
  summary:
    'Mean of what the confusions of an example cost, as `costs` says; pairs that it does not name cost 1, so that without it this is the error rate.',
  names: ['mean_cost'],
  needsScores: false,
  expand: ({ terms }) => {
    const costOf = readCosts(terms?.costs ?? [])
    return [{ name: 'mean_cost', form: { kind: 'cells', compute: (cells) => compute(cells, costOf) } }]
  },
})

type CostOf = (target: string, predicted: string) => number

function readCosts(costs: readonly Cost[]): CostOf {
  const named = new Map<string, Map<string, number>>()
  for (const { target, predicted, cost } of costs) {
    const row = named.get(target) ?? new Map<string, number>()
    named.set(target, row.set(predicted, cost))
  }
  return (target, predicted) => named.get(target)?.get(predicted) ?? (target === predicted ? 0 : 1)
}

function compute({ labels, counts }: Cells, costOf: CostOf): Value {
  let sum = 0
  let total = 0
  for (const [row, target] of labels.entries()) {
    for (const [column, predicted] of labels.entries()) {
      const count = counts[row * labels.length + column] as number
      sum += count * costOf(target, predicted)
      total += count
    }
  }
  return total === 0 ? { value: null, reason: 'there are no examples' } : { value: sum / total, reason: null }
}
