import type { BaselineDocument } from '../documents/baseline.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import type { DataDocument } from '../documents/data.ts'
import type { EvaluationDocument } from '../documents/evaluation.ts'
import type { Run, Sha } from '../documents/parts.ts'
import type { TrainingDocument } from '../documents/training.ts'
import type { VerdictDocument } from '../documents/verdict.ts'
import type { Theme } from '../ports.ts'
import type { OwnChart } from './own-charts/own-chart.ts'

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
  /** Of main's recorded commits; metrics without one have no chart of their history. */
  readonly history?: readonly MetricHistory[]
  /** The user's own charts, each picture checked; left out where there are none. */
  readonly ownCharts?: readonly OwnChart[]
  /** Addresses of published charts, the user's own by `nameInReport`, by name; without one, the text form stands in a chart's place. */
  readonly chartUrls?: ReadonlyMap<string, ChartUrls>
}

/** Where a chart's pictures lie; their size is that at which they are shown, in CSS pixels. */
export interface ChartUrls extends Readonly<Record<Theme, string>> {
  readonly width?: number
  readonly height?: number
}

/** One metric's values on the whole set, oldest first; only those that can be compared with this run's. */
export interface MetricHistory {
  readonly evaluation: string
  readonly metric: string
  readonly points: readonly {
    readonly sha: Sha
    readonly value: number
    readonly low?: number
    readonly high?: number
  }[]
}

export interface ComposedReport {
  /** Markdown for a pull request, without the hidden marker, short enough to leave room for it. */
  readonly comment: string
  /** The same in its parts, with the pictures that were published. */
  readonly parts: (chartUrls: ReadonlyMap<string, ChartUrls>) => ReportParts
  /** Those that a comment shows. */
  readonly pictures: readonly Picture[]
  /** Markdown for the job summary, with everything open. */
  readonly summary: string
  /** Plain text without colours. */
  readonly terminal: string
  /** One file that needs nothing else and loads nothing; its own script sorts and filters. */
  readonly html: string
  readonly charts: readonly ComposedChart[]
}

/** A comment's Markdown: together they are it, with a blank line between. */
export interface ReportParts {
  /** A heading of the third level, on one line. */
  readonly title: string
  /** What decided, and what nobody may miss. */
  readonly lead: string
  /** The folded sections. */
  readonly rest: string
}

/** One of the two is there: a drawing that is still to be painted, or a picture that was. */
export interface Picture {
  readonly name: string
  readonly svgs: Readonly<Record<Theme, string>> | null
  readonly pngs: Readonly<Record<Theme, Uint8Array>> | null
  /** In CSS pixels; of a drawing the painter tells. */
  readonly width: number
  readonly height: number
}

export interface ComposedChart {
  readonly name: string
  readonly theme: Theme
  readonly svg: string
}
