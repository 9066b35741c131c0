import { fault } from '../errors/fault.ts'
import { latestFirst, MANIFEST, PARTS, type RecordKey } from './record.ts'

/** Verdicts that a merge queue may reuse lie below this folder of the store, beside the records and no part of them. */
export const VERDICTS = 'verdicts'

/** What tells one kept verdict from every other. */
export interface VerdictKey extends Omit<RecordKey, 'sha'> {
  /** git's name of the tree that was judged. */
  readonly tree: string
}

export interface FoundVerdict extends VerdictKey {
  readonly folder: string
}

/** Folder of all verdicts of one project on one tree. */
export function verdictsFolder({ tree, name }: Pick<VerdictKey, 'tree' | 'name'>): string {
  return `${VERDICTS}/${tree.slice(0, 2)}/${tree}/${name}`
}

/** `verdicts/<2 hex>/<tree>/<name>/<run>-<attempt>-<nonce>`. Throws `unsafe-record-name`. */
export function verdictFolder(key: VerdictKey): string {
  const { tree, name, run, attempt, nonce } = key
  for (const [part, value] of Object.entries({ sha: tree, name, run, attempt: String(attempt), nonce })) {
    const { form, expected } = PARTS[part as keyof typeof PARTS]
    if (!form.test(value)) throw fault('unsafe-record-name', { part, value, expected })
  }
  return `${verdictsFolder(key)}/${run}-${attempt}-${nonce}`
}

/** The kept verdict that a file of the store belongs to, or null where it belongs to none. */
export function parseVerdictPath(path: string): (FoundVerdict & { readonly file: string }) | null {
  const [top, start, tree = '', name = '', leaf = '', file, ...more] = path.split('/')
  const [run = '', attempt = '', nonce = '', ...rest] = leaf.split('-')
  if (top !== VERDICTS || file === undefined || more.length > 0 || rest.length > 0) return null
  if (start !== tree.slice(0, 2)) return null
  const parts = { sha: tree, name, run, attempt, nonce }
  const isSafe = Object.entries(parts).every(([part, value]) =>
    PARTS[part as keyof typeof PARTS].form.test(value),
  )
  if (!isSafe) return null
  const folder = path.slice(0, path.lastIndexOf('/'))
  return { tree, name, run, attempt: Number(attempt), nonce, folder, file }
}

/** The whole ones among paths of the store, the last attempt first. */
export function collectVerdicts(paths: readonly string[]): FoundVerdict[] {
  const found = paths.flatMap((path) => {
    const verdict = parseVerdictPath(path)
    return verdict?.file === MANIFEST ? [verdict] : []
  })
  return found.toSorted((one, other) => latestFirst({ ...one, sha: one.tree }, { ...other, sha: other.tree }))
}
