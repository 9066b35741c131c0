import type { BaselineSettings } from '../config/configuration.ts'
import type { Strategy } from '../documents/baseline.ts'
import type { Sha } from '../documents/parts.ts'
import type { Ports, Records } from '../ports.ts'
import type { PassedOver } from './passed-over.ts'
import type { RecordContent } from './read-record.ts'
import type { Asked } from './wait-for-run.ts'

/** For what the baseline is sought. */
export interface Asking {
  readonly name: string
  readonly tested: Sha
  /** null where tested's own first parent is its base. */
  readonly base: Sha | null
  readonly settings: Pick<BaselineSettings, 'onMissing' | 'waitMs' | 'pin'>
}

export type ResolvingPorts = Pick<Ports, 'git' | 'clock'> & {
  readonly records: Records
  readonly forge: Asked
}

/** A strategy with what it led to. */
export interface Choice {
  readonly strategy: Strategy
  readonly passedOver: readonly PassedOver[]
  /** With `rebuild` too, which has no record. */
  readonly sha?: Sha
  readonly record?: RecordContent
  readonly attempts?: number
  /** Left out where the history must be asked. */
  readonly distance?: number
}
