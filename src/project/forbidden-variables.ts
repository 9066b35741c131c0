import { isForbidden } from '../config/forbidden-variables.ts'
import { fault } from '../errors/fault.ts'

/**
 * Throws `forbidden-variable` where a command would be handed what no pull request's code may have. The configuration
 * refuses these names too; this is where they would get out.
 */
export function refuseForbidden(names: readonly string[], key: string): void {
  const name = names.find(isForbidden)
  if (name !== undefined) throw fault('forbidden-variable', { key, name })
}
