import { type Addresses, findAddresses } from './addresses.ts'
import { describeBaseline } from './baseline-prose.ts'
import { findCauses } from './causes.ts'
import { explainVerdict } from './explanation.ts'
import { type Finding, findFindings } from './findings.ts'
import { summariseFlips } from './flips-prose.ts'
import { findGatedMetrics, type GatedMetric, isCountedGuard } from './gated-metrics.ts'
import { formatConfidence } from './metric-prose.ts'
import type { Prose } from './prose.ts'
import type { ReportInput } from './report-input.ts'
import { describeFailures } from './stage-failures.ts'
import { describeWarnings } from './warnings.ts'
import { chooseWords, type Words } from './words.ts'

/** Everything a report says, worked out once from the documents, every number as it is printed. */
export interface ReportView {
  readonly input: ReportInput
  readonly words: Words
  readonly addresses: Addresses
  readonly explanation: Prose
  readonly baseline: Prose
  /** Worst first; guards that cannot tell are not in it but counted among the warnings. */
  readonly gated: readonly GatedMetric[]
  /** The same with those guards. */
  readonly all: readonly GatedMetric[]
  /** `95 %`; null where nothing has an interval. */
  readonly confidence: string | null
  readonly failures: readonly Prose[]
  readonly findings: readonly Finding[]
  readonly warnings: readonly Prose[]
  readonly flips: readonly Prose[]
  readonly causes: readonly Prose[]
}

export function viewReport(input: ReportInput): ReportView {
  const words = chooseWords(input.run, (input.baseline ?? input.comparison?.baseline)?.strategy ?? null)
  const addresses = findAddresses(input)
  const all = findGatedMetrics(input)
  const gated = all.filter((metric) => !isCountedGuard(metric))
  const findings = findFindings(input.data, input.verdict)
  const flips = summariseFlips(input)
  const interval = all.find((metric) => metric.interval !== null)?.interval ?? null
  const worse = new Set([...gated.flatMap(worseLabel), ...flips.flatMap(({ label }) => label ?? [])])
  return {
    input,
    words,
    addresses,
    explanation: explainVerdict(input, { gated, findings, side: words.side }),
    baseline: describeBaseline(input, words, addresses),
    gated,
    all,
    confidence: interval === null ? null : formatConfidence(interval.confidence),
    failures: describeFailures(input),
    findings,
    warnings: describeWarnings({
      input,
      guards: all.filter(isCountedGuard).map(({ label }) => label),
      findings,
      addresses,
    }),
    flips: flips.map(({ prose }) => prose),
    causes: findCauses(worse, { head: input.data, base: input.base.data, side: words.side }),
  }
}

/** The label of a metric of one class that fell. */
function worseLabel({ metric, worst }: GatedMetric): string[] {
  const label = /\[(.+)\]$/s.exec(metric)?.[1]
  return label !== undefined && worst.outcome === 'regressed' ? [label] : []
}
