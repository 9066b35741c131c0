import type { ColumnType } from '../checks/define-check.ts'
import type { Severity, Task } from '../documents/parts.ts'
import type { Place } from '../errors/place.ts'
import type { MetricTerms } from '../metrics/define-metric.ts'
import type { DepotPlace, Json, StorePlace } from '../ports.ts'
import type { SampleColumns } from '../sample/sample-columns.ts'
import type { SliceSettings } from '../sample/slice-settings.ts'

/** One project, as mergemark.yml describes it, with defaults filled in and every name in camelCase. */
export interface Configuration {
  readonly name: string
  /** Folder of the file, relative to the working directory, '' for the same; paths in it start there. */
  readonly folder: string
  readonly data: readonly DatasetSettings[]
  readonly train: TrainSettings | null
  readonly evaluations: readonly EvaluationSettings[]
  readonly gate: GateSettings
  readonly baseline: BaselineSettings
  readonly report: ReportSettings
  /** Globs of what concerns the project, from the working directory; null: the folder of the file and all below. */
  readonly paths: readonly string[] | null
  /** Where a key stands in the file, for errors found later: `placeOf('evaluations', 'test', 'predictions')`. */
  readonly placeOf: (...path: readonly (string | number)[]) => Place | null
}

/** How a text file is read; null for what is found out once and written into the document. */
export interface ReadingSettings {
  /** One character. */
  readonly delimiter: string | null
  readonly quote: string | null
  readonly header: boolean | null
  readonly encoding: 'utf-8' | 'utf-16' | 'latin-1' | null
  readonly decimal: '.' | ',' | null
  /** strptime patterns, `%d.%m.%Y`. */
  readonly dateFormat: string | null
  readonly timestampFormat: string | null
}

export type TableFormat = 'csv' | 'tsv' | 'jsonl' | 'json' | 'parquet' | 'arrow'

/** What each check may be asked for beside its option. */
export interface Demands {
  /** A share in (0, 1] of the judged cells or rows that must pass. */
  readonly mostly: number
  readonly severity: Severity
  /** Who is asked where it fails: `@org/team`, an address. */
  readonly owner: string | null
  /** SQL condition: only rows in which it is true are judged. */
  readonly when: string | null
}

export interface DatasetSettings {
  readonly name: string
  /** Path or glob, from the working directory (as all paths below). */
  readonly path: string
  /** The path was given on the command line: it may lie outside the repository. */
  readonly byHand?: true
  readonly format: TableFormat | null
  readonly reading: ReadingSettings
  /** Cells that mean "no value"; the empty one where nothing is said. */
  readonly nulls: readonly string[]
  readonly key: string | null
  readonly columns: readonly ColumnSettings[]
  /** Option of each check of the whole data set, by its rule; parsed by the check's own schema. */
  readonly checks: Readonly<Record<string, unknown>>
  /** What single checks of the data set ask for beside. */
  readonly demands: Readonly<Record<string, Demands>>
  readonly rules: readonly SqlRule[]
  readonly profile: 'full' | 'none'
  /** What a schema file of another tool asks for and Mergemark cannot check, by name. */
  readonly unsupported: readonly string[]
}

export interface ColumnSettings extends Demands {
  readonly name: string
  readonly type: ColumnType
  /** true where no type is said: checks see texts, and conditions the type that the values read as. */
  readonly untyped?: boolean
  /** true: its cells never leave the machine; false: they may; null: its values decide. */
  readonly sensitive: boolean | null
  /** Option of each check, by its rule; parsed by the check's own schema. */
  readonly checks: Readonly<Record<string, unknown>>
  /** What single checks ask for in place of the column's own. */
  readonly demands: Readonly<Record<string, Demands>>
}

/** A condition that must be true for every row; NULL counts as failing. */
export interface SqlRule extends Demands {
  readonly name: string
  readonly sql: string
  /** What is wrong with a failing row, of a rule that a schema file asks for in words of its own. */
  readonly message?: string
}

export interface TrainSettings {
  /** Words of the command, without a shell; null with the built-in trainer. */
  readonly command: readonly string[] | null
  readonly tensorflow: TensorflowSettings | null
  /** Names of the job's variables that the child may see. */
  readonly env: readonly string[]
  readonly model: string | null
  readonly seeds: readonly number[]
  readonly timeoutMs: number
}

/** The built-in trainer: a dense network on a table, for classification. */
export interface TensorflowSettings {
  readonly data: string
  readonly target: string
  /** Columns that go in, in this order: numbers are standardised, anything else is one-hot. */
  readonly features: readonly string[]
  readonly hidden: readonly number[]
  readonly epochs: number
  readonly learningRate: number
  readonly batchSize: number
  /** Rows to predict once trained, and the file that gets id, target, predicted and `p_<class>`. */
  readonly predict: { readonly data: string; readonly id: string; readonly to: string } | null
}

export interface EvaluationSettings {
  readonly name: string
  readonly task: Task
  readonly command: readonly string[] | null
  /** Paths or globs, at least one, and more than one file only with `runs`; none for metrics-only. */
  readonly predictions: readonly string[]
  /** What several files are: folds of one cross-validation, or the same examples predicted by several seeds. */
  readonly runs: 'folds' | 'seeds' | null
  /** metrics-only: a JSON file of numbers by name. */
  readonly metricsFile: string | null
  /** Ids and targets, joined by id; read from the base branch. null: the predictions hold them. */
  readonly examples: string | null
  /** ranking: which documents are relevant to which query; read from the base branch like `examples`. */
  readonly judgements: string | null
  readonly columns: SampleColumns
  readonly positive: string | null
  /** binary and multilabel: from which score on a label is predicted; null: `predicted`, or the highest score. */
  readonly threshold: ThresholdSettings | null
  /** Names as written: `accuracy`, `recall[Gentoo]`, `f1_macro`, and those of the user's own. */
  readonly metrics: readonly string[]
  /** Own metrics, costs and the pass mark; `given` is empty here. */
  readonly terms: MetricTerms
  readonly slices: readonly SliceSettings[]
  /** Slices of fewer examples are listed without metrics. */
  readonly leastInSlice: number
  /** Columns whose combinations are searched for the worst slices, null for all; null instead: no search. */
  readonly discovery: { readonly columns: readonly string[] | null } | null
  readonly intervals: IntervalChoice
}

/** The threshold itself, or how main chooses it: once chosen there, it is kept. */
export type ThresholdSettings =
  | { readonly kind: 'fixed'; readonly value: number }
  /** The score that maximises the metric; of equal ones the highest. */
  | {
      readonly kind: 'maximise'
      readonly metric: 'f1' | 'balanced_accuracy' | 'matthews_corrcoef' | 'accuracy'
    }
  /** The highest score at which recall, or the lowest at which precision, is at least this. */
  | { readonly kind: 'reach'; readonly metric: 'recall' | 'precision'; readonly least: number }

/** How intervals that need resampling are made. */
export interface IntervalChoice {
  readonly method: 'percentile' | 'bca'
  /** Column whose values are resampled each for itself; null: all together. */
  readonly stratify: string | null
  readonly resamples: number
}

export interface GateSettings {
  readonly mode: 'observe' | 'enforce'
  readonly preset: 'strict' | 'balanced' | 'lenient'
  /** In (0.5, 1); 0.95 where nothing is said. */
  readonly confidence: number
  /** Those of the files that it extends come first. */
  readonly rules: readonly Rule[]
  readonly waivers: readonly Waiver[]
  /** `merge-queue`: a verdict on the same tree counts there too; left out where every run is judged anew. */
  readonly reuse?: 'merge-queue'
  /** What a fork or Dependabot reports of itself: counts once a writer has approved the commit, or as it is. */
  readonly forks: 'review' | 'accept'
  /** Paths of the files that it extends, in the order in which they count; left out where there are none. */
  readonly extends?: readonly string[]
}

export type Rule = MetricRule | ExpressionRule | GroupRule

/** What every rule has. */
interface Ruled {
  /** As the policy writes it, for messages. */
  readonly text: string
  /** What the policy calls it; null: its text. */
  readonly name: string | null
  /** What it does where it fails: fail, warn, or be shown. */
  readonly severity: Severity
  /** Where it stands, in the configuration or a file that it extends. */
  readonly place?: Pick<Place, 'file' | 'line' | 'column'> | null
}

/** Bars on one metric; at least one is there. */
export interface MetricRule extends Ruled {
  readonly kind: 'metric'
  /** null: the only evaluation that has the metric. */
  readonly evaluation: string | null
  readonly metric: string
  /** `island=Torgersen` for one slice, `island` for each of its values; null for the whole set. */
  readonly slice: string | null
  /** The drop that is tolerated, in the metric's own unit, ≥ 0. */
  readonly margin: number | null
  /** The same as a share of main's value, in [0, 1). */
  readonly relativeMargin: number | null
  /** The gain that must be shown, ≥ 0: the whole interval lies above it. */
  readonly improve: number | null
  /** The change that is tolerated either way, > 0: the whole interval lies within. */
  readonly equivalent: number | null
  /** The drop that is tolerated since a pinned record, ≥ 0: small drops add up. */
  readonly budget: { readonly drop: number; readonly since: string } | null
  /** Inclusive. */
  readonly min: number | null
  readonly max: number | null
  /** What `min` and `max` judge: the value, or the worse end of its interval; null: as the preset says. */
  readonly bound: 'point' | 'interval' | null
  /** `guard` where nothing is said and the rule is about slices or a class, else `prove`. */
  readonly as: 'prove' | 'guard'
}

/** A condition over the documents, in CEL: true, false, or missing. */
export interface ExpressionRule extends Ruled {
  readonly kind: 'expression'
  readonly expression: string
}

/** Holds where any of its rules, or each of them, does. */
export interface GroupRule extends Ruled {
  readonly kind: 'group'
  readonly of: 'any' | 'all'
  /** At least one. */
  readonly rules: readonly (MetricRule | ExpressionRule)[]
}

/** An exception, agreed in code: what it matches does not fail until it expires. */
export interface Waiver {
  /** Name or text of a rule; null: any. */
  readonly rule: string | null
  readonly evaluation: string | null
  readonly metric: string | null
  readonly slice: string | null
  readonly reason: string
  readonly owner: string
  /** The last day it counts, UTC: `2026-12-31`. */
  readonly expires: string
  readonly place: Place | null
}

/** What is shown, and where; none of it decides. */
export interface ReportSettings {
  /** One comment for all projects, with a section each, or one a project. */
  readonly comment: 'joined' | 'per-project'
  /** At most 8; names are different. */
  readonly charts: readonly ChartSettings[]
}

/** A chart of the user's own, drawn in compute over what compute has made. */
export interface ChartSettings {
  /** Of its files: `charts/<name>-<theme>.png`. */
  readonly name: string
  readonly title: string
  /** Path of the Vega-Lite specification, from the working directory. */
  readonly spec: string
  /** Read with the policy; holds no data, no address and no picture. */
  readonly specification: { readonly [key: string]: Json }
  readonly source: 'data' | 'training' | 'evaluation' | 'sample'
  /** Of `sample`; null: the first. */
  readonly evaluation: string | null
  /** Whether main's rows are drawn too, each row saying in `side` whose it is. */
  readonly main: boolean
  /** Keys that lead to the rows; none: the whole document is one row. */
  readonly keys: readonly string[]
}

export interface BaselineSettings {
  readonly store: StorePlace
  readonly onMissing: 'bootstrap' | 'fail' | 'latest' | 'rebuild'
  readonly onEvaluationChange: 'fail' | 'common' | 're-evaluate'
  /** How long to wait for main's own run, in milliseconds. */
  readonly waitMs: number
  /** A commit, or the name of a pin, that is compared with whatever main is; null: none. */
  readonly pin: string | null
  /** Allowed-signers file of the base branch, path from the working directory; null: signatures are not asked for. */
  readonly signers: string | null
  readonly leastSequence: number
  /** `private`: no record holds predictions; they are in `depot`, or main's model is evaluated again. */
  readonly predictions: 'recorded' | 'private'
  /** Largest sample that a record holds, in bytes. */
  readonly largestSample: number
  readonly depot: DepotPlace | null
  /** What pruning keeps, besides pins: records of the last `days` and of the last `commits`; null: all. */
  readonly keep: { readonly days: number | null; readonly commits: number | null }
}
