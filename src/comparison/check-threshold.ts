import type { ThresholdSettings } from '../config/configuration.ts'
import { ruleOf } from '../config/threshold-rule.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import { isLabelled, type Sample } from '../sample/sample.ts'

/**
 * Why the head's predictions are not those of the policy's threshold, or not of the one that main chose, as the end of a
 * sentence; null where they are. A threshold that is chosen anew flatters the examples that it was chosen on, so none
 * is believed: the predictions must follow from the scores.
 */
export function whyThresholdDiffers(
  settings: ThresholdSettings | null,
  { head, main, sample }: { head: Evaluation | null; main: Evaluation | null; sample: Sample },
): string | null {
  if (settings === null) return null
  const rule = ruleOf(settings)
  const claimed = head?.threshold ?? null
  if (claimed === null || claimed.rule !== rule)
    return `it was not made with the policy's threshold (${rule})`
  const kept = main?.threshold?.rule === rule ? main.threshold.value : null
  const value = settings.kind === 'fixed' ? settings.value : (kept ?? claimed.value)
  if (claimed.value !== value) return `its threshold (${rule}) is ${claimed.value}, and main's is ${value}`
  return followsFrom(sample, value) ? null : `its predictions are not those of the threshold ${value}`
}

function followsFrom(sample: Sample, value: number): boolean {
  if (isLabelled(sample)) {
    const { labels, positive, scores, predicted } = sample
    const label = positive === null ? -1 : labels.indexOf(positive)
    const score = scores?.[label]
    return score?.every((one, example) => one >= value === (predicted[example] === label)) === true
  }
  if (sample.task !== 'multilabel' || sample.scores === null) return false
  return sample.scores.every((score, label) =>
    score.every((one, example) => one >= value === (sample.predicted[label]?.[example] === 1)),
  )
}
