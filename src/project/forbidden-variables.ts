import { fault } from '../errors/fault.ts'

/** Secrets and inputs of the job, and files through which a step steers those after it. */
const RUNNERS_OWN =
  /^((GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN|ACTIONS_.*|INPUT_.*|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i

/**
 * Throws `forbidden-variable` where a command would be handed what no pull request's code may have. The configuration
 * refuses these names too; this is where they would get out.
 */
export function refuseForbidden(names: readonly string[], key: string): void {
  const name = names.find((one) => RUNNERS_OWN.test(one))
  if (name !== undefined) throw fault('forbidden-variable', { key, name })
}
