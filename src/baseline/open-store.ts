import type { BaselineSettings } from '../config/configuration.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Inspected, Ports, Records } from '../ports.ts'

/**
 * The store of a project's records, believed only as the base branch's policy says: who may sign is read from that
 * branch, never from the pull request. `settings`: what is judged by. Throws `signers-missing`, `store-in-checkout`.
 */
export async function openStore(
  settings: BaselineSettings,
  { base, signingKey = null }: { readonly base: Sha | null; readonly signingKey?: string | null },
  ports: Pick<Ports, 'stores' | 'git' | 'files'>,
): Promise<Records> {
  const { store, signers, leastSequence } = settings
  if (store.kind === 'directory') await refuseCheckout(store.path, ports)
  const text = signers === null ? null : await readSigners(signers, base, ports)
  return ports.stores.open(store, { signers: text, leastSequence, signingKey })
}

/** The same place with nothing asked of it, for whoever looks into why it is not believed. Throws `signers-missing`. */
export async function inspectStore(
  { store, signers }: BaselineSettings,
  { base }: { readonly base: Sha | null },
  ports: Pick<Ports, 'stores' | 'git' | 'files'>,
): Promise<Inspected> {
  const text = signers === null ? null : await readSigners(signers, base, ports)
  return ports.stores.inspect(store, { signers: text, leastSequence: 0, signingKey: null })
}

async function refuseCheckout(path: string, { git, files }: Pick<Ports, 'git' | 'files'>): Promise<void> {
  const root = await git.root()
  if (root === null) return
  const [top, place] = [await files.realPath(root), await files.realPath(path)]
  if (place === top || place.startsWith(`${top}/`)) throw fault('store-in-checkout', { path })
}

async function readSigners(path: string, base: Sha | null, { git, files }: Pick<Ports, 'git' | 'files'>) {
  if (base === null) return files.readText(path)
  const bytes = await git.readFile(base, await git.pathFromRoot(path))
  if (bytes === null) throw fault('signers-missing', { path, base })
  return new TextDecoder().decode(bytes)
}
