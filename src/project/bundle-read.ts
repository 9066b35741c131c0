import type { BundleRole } from '../documents/bundle.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { BUNDLE_GLOBS, BUNDLE_LIMITS, mayBelong } from './bundle-limits.ts'

/** What a bundle holds of the names that one may hold, by path from its top. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>

const ARTIFACT = /^artifact:([^/\\\s]{1,200})$/

interface Asked {
  /** A zip file, a folder, a folder with one zip file in it, or `artifact:<name>`. */
  readonly bundle: string
  readonly role: BundleRole
  /** Of the workflow run whose artifact is meant. */
  readonly runId: string | null
  /** On a terminal, where no run has artifacts. */
  readonly isByHand?: boolean
}
type Needs = Pick<Ports, 'files' | 'archives' | 'forge'>

/** Throws `bundle-missing`, `artifact-by-hand`, `bundle-refused`, `archive-refused`, `artifact-too-large` and what the forge throws. */
export async function readBundle(
  { bundle, role, runId, isByHand = false }: Asked,
  ports: Needs,
): Promise<BundleFiles> {
  const name = ARTIFACT.exec(bundle)?.[1]
  if (name !== undefined && isByHand) throw fault('artifact-by-hand', { bundle })
  if (name !== undefined) {
    const bytes =
      runId === null ? null : await ports.forge.artifact(runId, name, { largest: BUNDLE_LIMITS.archiveBytes })
    if (bytes === null) throw fault('bundle-missing', { bundle })
    return unzip(bytes, role, ports)
  }
  const found = await ports.files.inspect(bundle)
  if (found === null) throw fault('bundle-missing', { bundle, isByHand })
  if (found.kind === 'folder') return readFolder({ folder: bundle, isByHand }, role, ports)
  if (found.kind === 'other') throw refused(bundle, 'it is a link')
  return readZip({ path: bundle, bytes: found.bytes }, role, ports)
}

async function readZip(
  { path, bytes }: { path: string; bytes: number },
  role: BundleRole,
  ports: Needs,
): Promise<BundleFiles> {
  const { archiveBytes } = BUNDLE_LIMITS
  if (bytes > archiveBytes) throw refused(path, `it has ${bytes} bytes; at most ${archiveBytes} are read`)
  return unzip(await ports.files.readBytes(path), role, ports)
}

function unzip(bytes: Uint8Array, role: BundleRole, { archives }: Needs): Promise<BundleFiles> {
  return archives.unzip(bytes, { limits: BUNDLE_LIMITS, wanted: (path) => mayBelong(path, role) })
}

async function readFolder(
  { folder, isByHand }: { folder: string; isByHand: boolean },
  role: BundleRole,
  ports: Needs,
): Promise<BundleFiles> {
  const paths = await listFolder(folder, role, ports)
  const zips = (await ports.files.find(`${folder}/*.zip`)).filter(
    (path) => !path.slice(folder.length + 1).includes('/'),
  )
  const [zip] = zips
  // As actions/download-artifact leaves it with `skip-decompress`.
  if (paths.length === 0 && zips.length === 1 && zip !== undefined) {
    const found = await ports.files.inspect(zip)
    if (found?.kind !== 'file') throw refused(zip, 'it is a link')
    return readZip({ path: zip, bytes: found.bytes }, role, ports)
  }
  if (paths.length === 0) throw fault('bundle-missing', { bundle: folder, isByHand })
  const content = new Map<string, Uint8Array>()
  let total = 0
  for (const path of paths) {
    const bytes = await sizeOf(folder, path, ports)
    total += bytes
    if (bytes > BUNDLE_LIMITS.fileBytes || total > BUNDLE_LIMITS.totalBytes)
      throw refused(folder, `${path} is too large, or all together are`)
    content.set(path, await ports.files.readBytes(`${folder}/${path}`))
  }
  return content
}

async function listFolder(folder: string, role: BundleRole, { files }: Needs): Promise<string[]> {
  const above = role === 'judge' ? ['', '*/', '*/*/'] : ['', '*/']
  const globs = BUNDLE_GLOBS.flatMap((glob) => above.map((folders) => `${folders}${glob}`))
  const found = new Set<string>()
  for (const glob of globs) {
    for (const path of await files.find(`${folder}/${glob}`)) found.add(path.slice(folder.length + 1))
    if (found.size > BUNDLE_LIMITS.entries)
      throw refused(folder, `it has more than ${BUNDLE_LIMITS.entries} files`)
  }
  return [...found].filter((path) => mayBelong(path, role)).sort()
}

/** No part of the way may be a link: it could lead to any file of the machine. */
async function sizeOf(folder: string, path: string, { files }: Needs): Promise<number> {
  const parts = path.split('/')
  for (const at of parts.keys()) {
    const found = await files.inspect(`${folder}/${parts.slice(0, at + 1).join('/')}`)
    const isLast = at === parts.length - 1
    if (found?.kind !== (isLast ? 'file' : 'folder')) throw refused(folder, `${path} is a link, or no file`)
    if (isLast) return found.bytes
  }
  return 0
}

function refused(bundle: string, reason: string) {
  return fault('bundle-refused', { bundle, reason })
}
