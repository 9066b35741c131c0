import type { ThresholdSettings } from './configuration.ts'

/** As the document holds it: `0.5`, `maximise f1`, `reach recall 0.9`. */
export function ruleOf(settings: ThresholdSettings): string {
  if (settings.kind === 'fixed') return String(settings.value)
  if (settings.kind === 'maximise') return `maximise ${settings.metric}`
  return `reach ${settings.metric} ${settings.least}`
}
