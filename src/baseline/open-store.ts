import type { BaselineSettings } from '../config/configuration.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Ports, Records } from '../ports.ts'

/**
 * The store of a project's records, believed only as the base branch's policy says: who may sign is read from that
 * branch, never from the pull request. `settings`: what is judged by. Throws `signers-missing`.
 */
export async function openStore(
  settings: BaselineSettings,
  { base, signingKey = null }: { readonly base: Sha | null; readonly signingKey?: string | null },
  ports: Pick<Ports, 'stores' | 'git' | 'files'>,
): Promise<Records> {
  const { store, signers, leastSequence } = settings
  const text = signers === null ? null : await readSigners(signers, base, ports)
  return ports.stores.open(store, { signers: text, leastSequence, signingKey })
}

async function readSigners(path: string, base: Sha | null, { git, files }: Pick<Ports, 'git' | 'files'>) {
  if (base === null) return files.readText(path)
  const bytes = await git.readFile(base, await git.pathFromRoot(path))
  if (bytes === null) throw fault('signers-missing', { path, base })
  return new TextDecoder().decode(bytes)
}
