import type { BaselineDocument } from '../documents/baseline.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import type { DataDocument } from '../documents/data.ts'
import type { EvaluationDocument } from '../documents/evaluation.ts'
import type { Run } from '../documents/parts.ts'
import type { TrainingDocument } from '../documents/training.ts'
import type { VerdictDocument } from '../documents/verdict.ts'
import type { Theme } from '../ports.ts'

/** Documents a report is made from; null where a stage wrote none. */
export interface ReportInput {
  readonly name: string
  /** null outside a repository. */
  readonly run: Run | null
  readonly verdict: VerdictDocument | null
  readonly baseline: BaselineDocument | null
  readonly comparison: ComparisonDocument | null
  readonly evaluation: EvaluationDocument | null
  readonly data: DataDocument | null
  readonly training: TrainingDocument | null
  readonly base: {
    readonly evaluation: EvaluationDocument | null
    readonly data: DataDocument | null
    readonly training: TrainingDocument | null
  }
  readonly links: {
    /** `https://<server>/<owner>/<repository>` */
    readonly repository: string | null
    /** The workflow run. */
    readonly run: string | null
  }
  /** Addresses of published charts, by name; without one, the text form stands in a chart's place. */
  readonly chartUrls?: ReadonlyMap<string, Readonly<Record<Theme, string>>>
}

export interface ComposedReport {
  /** Markdown for a pull request, without the hidden marker, short enough to leave room for it. */
  readonly comment: string
  /** Markdown for the job summary, with everything open. */
  readonly summary: string
  /** Plain text without colours. */
  readonly terminal: string
  /** One file that needs nothing else, runs no script and loads nothing. */
  readonly html: string
  readonly charts: readonly ComposedChart[]
}

export interface ComposedChart {
  readonly name: string
  readonly theme: Theme
  readonly svg: string
}
