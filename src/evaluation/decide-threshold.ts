import type { ThresholdSettings } from '../config/configuration.ts'
import { ruleOf } from '../config/threshold-rule.ts'
import type { Threshold } from '../documents/evaluation.ts'
import { fault } from '../errors/fault.ts'
import type { Sample } from '../sample/sample.ts'
import { applyThreshold } from './apply-threshold.ts'
import { chooseThreshold } from './choose-threshold.ts'
import { sweepDecisions } from './sweep-decisions.ts'

/**
 * The threshold by the settings, and the sample with the predictions that it makes: a label is predicted where its score
 * is at least the threshold. One that the baseline chose by the same rule is kept, so that a change is not judged by a
 * threshold that fits its own examples. binary and multilabel; for several labels an example one threshold for all,
 * chosen over all decisions (micro). Throws `threshold-impossible`.
 */
export function decideThreshold(
  sample: Sample,
  settings: ThresholdSettings,
  baseline: Threshold | null,
): { readonly sample: Sample; readonly threshold: Threshold } {
  const threshold = findThreshold(sample, settings, baseline)
  return { sample: applyThreshold(sample, threshold), threshold }
}

function findThreshold(sample: Sample, settings: ThresholdSettings, baseline: Threshold | null): Threshold {
  const rule = ruleOf(settings)
  if (settings.kind === 'fixed') return { value: settings.value, source: 'fixed', rule }
  if (baseline?.rule === rule) return { value: baseline.value, source: 'baseline', rule }
  const chosen = chooseThreshold(sweepDecisions(sample, rule), settings)
  if ('none' in chosen) throw fault('threshold-impossible', { name: sample.name, rule, reason: chosen.none })
  return { value: chosen.value, source: 'here', rule }
}
