import type { ReportInput } from './report-input.ts'

/** A project that checks data and evaluates nothing: words on models and predictions would puzzle its readers. */
export function isDataOnly({ data, evaluation, comparison, verdict }: ReportInput): boolean {
  if (data === null || evaluation?.failure !== undefined) return false
  const rules = verdict?.rules ?? []
  const metrics = (evaluation?.evaluations.length ?? 0) + (comparison?.metrics.length ?? 0)
  return (
    metrics === 0 &&
    rules.some(({ kind }) => kind === 'data') &&
    rules.every(({ kind }) => kind === 'data' || kind === 'trust')
  )
}
