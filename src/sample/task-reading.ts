import type { Task } from '../documents/parts.ts'
import type { Ids } from './ids.ts'
import type { ExampleRows } from './read-example-columns.ts'
import type {
  Examples,
  GradedSample,
  LabelledSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
} from './sample.ts'
import type { SampleColumns } from './sample-columns.ts'

/** What a reader of one kind of task needs to know. */
export interface TaskInput {
  readonly name: string
  readonly task: Task
  readonly columns: SampleColumns
  /** binary: the positive label, where the configuration names it. */
  readonly positive: string | null
}

export type Body<S> = Omit<S, keyof Examples>

/** What predictions of one kind of task hold: the part of the sample that other kinds do not have. */
export interface TaskReading {
  readonly ids: Ids
  readonly body:
    | Body<LabelledSample>
    | Body<MultilabelSample>
    | Body<RegressionSample>
    | Body<RankingSample>
    | Body<GradedSample>
  /** Where weights, groups, strata and slices stand. */
  readonly own: ExampleRows
  /** A column of the predictions for a metric of the user's own, one number an example. */
  readonly readMeasure: (column: string) => Promise<Float64Array>
  /** Columns that have a part already, and are not searched for slices. */
  readonly taken: readonly (string | null)[]
}
