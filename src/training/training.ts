import type { TrainingDocument } from '../documents/training.ts'
import type { Ports } from '../ports.ts'

/** What training.json says of one training. */
export type Training = Pick<
  TrainingDocument,
  | 'command'
  | 'exitCode'
  | 'seconds'
  | 'peakMemoryBytes'
  | 'seeds'
  | 'params'
  | 'curves'
  | 'model'
  | 'engine'
  | 'reused'
>

export type TrainingPorts = Pick<Ports, 'files' | 'processes' | 'tables' | 'trainer' | 'runner' | 'clock'>
