import type { Configuration } from '../config/configuration.ts'
import { parseConfiguration } from '../config/parse-configuration.ts'
import { readPolicyFiles } from '../config/policy-files.ts'
import type { Files } from '../ports.ts'

/** A configuration of the working tree, with the files of policy that it names. */
export interface ReadConfiguration {
  readonly configuration: Configuration
  readonly text: string
  /** By path from the working directory. */
  readonly policyFiles: ReadonlyMap<string, string>
}

/** Throws all that is wrong with the configuration, and `no-such-file`. */
export async function readConfiguration(path: string, files: Files): Promise<ReadConfiguration> {
  const text = await files.readText(path)
  const policyFiles = await readPolicyFiles({ text, path }, async (named) =>
    // Not through a link: it can lead out of the repository.
    (await files.inspect(named))?.kind === 'file' ? files.readText(named) : null,
  )
  return { configuration: parseConfiguration({ text, path, files: policyFiles }), text, policyFiles }
}
