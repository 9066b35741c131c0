import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'

const PREFIX = 'mean_pinball_loss_'
const names = [`${PREFIX}0.1`, `${PREFIX}0.5`, `${PREFIX}0.9`]

/**
 * Of the predicted quantile of that level. Where no quantiles are predicted at all, `predicted` is taken for it, which
 * is what `mean_pinball_loss(y_true, y_pred, alpha=level)` does.
 */
export const meanPinballLoss = defineMetric({
  name: 'mean_pinball_loss',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.mean_pinball_loss; R. Koenker and G. Bassett, Econometrica 46, 1978',
  summary:
    'Mean loss of a predicted quantile of the level in its name: what lies above it costs the level, what lies below it the rest to 1. Without predicted quantiles the prediction itself is taken for it.',
  names,
  pattern: /^mean_pinball_loss_0?\.\d*[1-9]\d*$/,
  needsScores: false,
  expand: (_, asked) =>
    [...new Set(asked === undefined ? names : [...names, asked])].map((name) => ({
      name,
      form: { kind: 'mean', losses: onTask('regression', lossesAt(Number(name.slice(PREFIX.length)))) },
    })),
})

function lossesAt(level: number): (sample: RegressionSample) => Float64Array | Missing {
  return ({ target, predicted, quantiles }) => {
    const quantile = quantiles.size === 0 ? predicted : quantiles.get(level)
    if (quantile === undefined) return { missing: whyNone(level, [...quantiles.keys()]) }
    return target.map((value, example) => {
      const above = value - (quantile[example] as number)
      return above >= 0 ? level * above : (level - 1) * above
    })
  }
}

function whyNone(level: number, levels: readonly number[]): string {
  return `the predictions have no quantile of the level ${level}, only of ${levels.join(', ')}`
}
