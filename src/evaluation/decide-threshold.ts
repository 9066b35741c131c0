import type { ThresholdSettings } from '../config/configuration.ts'
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

/** As the document holds it: `0.5`, `maximise f1`, `reach recall 0.9`. */
export function ruleOf(settings: ThresholdSettings): string {
  if (settings.kind === 'fixed') return String(settings.value)
  if (settings.kind === 'maximise') return `maximise ${settings.metric}`
  return `reach ${settings.metric} ${settings.least}`
}

function findThreshold(sample: Sample, settings: ThresholdSettings, baseline: Threshold | null): Threshold {
  const rule = ruleOf(settings)
  if (settings.kind === 'fixed') return { value: settings.value, source: 'fixed', rule }
  if (baseline?.rule === rule) return { value: baseline.value, source: 'baseline', rule }
  const chosen = chooseThreshold(sweepDecisions(sample, rule), settings)
  if ('none' in chosen) throw fault('threshold-impossible', { name: sample.name, rule, reason: chosen.none })
  return { value: chosen.value, source: 'here', rule }
}
