import type { MergemarkError } from '../../../errors/mergemark-error.ts'

/** A file of `.github/workflows`, as far as the doctor looks into it. */
export interface Workflow {
  /** From the repository's top folder. */
  readonly path: string
  /** What GitHub calls it: its `name`, else its path. */
  readonly name: string
  /** Events by name, with what the file says of each; null where it says nothing. */
  readonly events: ReadonlyMap<string, Settings | null>
  readonly permissions: Permissions
  readonly jobs: readonly Job[]
  /** Why it cannot be read; it has no events and no jobs then. */
  readonly error: MergemarkError | null
}

export type Settings = ReadonlyMap<string, unknown>

/** What a `permissions` key says: a level by scope, one word for all, or nothing. */
export type Permissions = ReadonlyMap<string, string> | 'read-all' | 'write-all' | null

export interface Job {
  readonly id: string
  /** What its check is called. */
  readonly name: string
  /** It has an `if`, or `needs` another: GitHub may skip it. */
  readonly maySkip: boolean
  /** Another workflow that it calls. */
  readonly uses: string | null
  readonly with: Settings
  readonly permissions: Permissions
  readonly steps: readonly Step[]
}

export interface Step {
  /** From 1. */
  readonly line: number | null
  readonly uses: string | null
  readonly run: string | null
  readonly with: Settings
}
