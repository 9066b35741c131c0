import type { Configuration } from '../config/configuration.ts'
import type { Run } from '../documents/parts.ts'
import type { TriggerEvent } from '../ports.ts'

/** One project of this run: what the head's mergemark.yml says, what is judged, and the folder its documents meet in. */
export interface Project {
  readonly name: string
  /** The head's own configuration. What is judged follows the base branch's: see `readJudged`. */
  readonly head: Configuration
  /** Path of mergemark.yml from the working directory. */
  readonly path: string
  readonly text: string
  /** The head's files that the configuration extends, and its waivers, by path; left out where there are none. */
  readonly policyFiles?: ReadonlyMap<string, string>
  /** Folder of the documents: mergemark-out, or mergemark-out/<name> with several projects. */
  readonly out: string
  /** null outside a repository. */
  readonly run: Run | null
  /** null on a terminal. */
  readonly event: TriggerEvent | null
  /** Of what another job handed over: why nothing of it is used, null where it is; left out where nothing was asked for. */
  readonly bundle?: { readonly problem: string | null }
}
