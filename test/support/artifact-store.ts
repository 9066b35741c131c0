import { globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { writeZip } from './write-zip.ts'

interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly zip: Buffer
}

/** The artifacts of one workflow run, as upload-artifact and download-artifact know them. */
export interface ArtifactStore {
  readonly artifacts: StoredArtifact[]
  /** Refuses a name that is taken, as GitHub does. Gives the number, or null where there is nothing to upload. */
  upload(asked: { readonly name: string; readonly path: string; readonly workspace: string }): number | null
  /** Throws where there is no such artifact. Without a name or a number it fetches all of them. */
  download(asked: {
    readonly name?: string | undefined
    readonly ids?: string | undefined
    readonly path: string
    readonly packed: boolean
  }): void
  add(name: string, files: ReadonlyMap<string, Uint8Array>): number
}

export function createArtifactStore(): ArtifactStore {
  const artifacts: StoredArtifact[] = []

  function add(name: string, files: ReadonlyMap<string, Uint8Array>): number {
    if (artifacts.some((one) => one.name === name)) throw new Error(`there is an artifact "${name}" already`)
    const id = 4000 + artifacts.length
    artifacts.push({ id, name, files, zip: writeZip(files) })
    return id
  }

  return {
    artifacts,
    add,
    upload({ name, path, workspace }) {
      const files = collectFiles(path, workspace)
      return files.size === 0 ? null : add(name, files)
    },
    download({ name, ids, path, packed }) {
      const wanted = artifacts.filter((one) =>
        name ? one.name === name : ids ? ids.split(',').includes(String(one.id)) : true,
      )
      if (wanted.length === 0) throw new Error(`there is no artifact "${name ?? ids}"`)
      for (const { name, files, zip } of wanted) {
        if (packed) write(join(path, `${name}.zip`), zip)
        else for (const [file, bytes] of files) write(join(path, file), bytes)
      }
    },
  }
}

/** As upload-artifact does: links are followed, and paths start at what all that was asked for have in common. */
export function collectFiles(asked: string, workspace: string): Map<string, Uint8Array> {
  const patterns = asked.split('\n').filter((line) => line.trim() !== '')
  const found = patterns
    .flatMap((pattern) => globSync(pattern.trim(), { cwd: workspace }))
    .map((path) => join(workspace, path))
  const [only] = found
  const isFolder = found.length === 1 && only !== undefined && statSync(only).isDirectory()
  const top = isFolder ? only : commonFolder(found)
  const files = found.flatMap(filesBelow)
  return new Map(files.map((file) => [relative(top, file).split(sep).join('/'), readFileSync(file)]))
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

function commonFolder(paths: readonly string[]): string {
  const parts = paths.map((path) => dirname(path).split(sep))
  const [first = []] = parts
  const end = first.findIndex((part, at) => parts.some((other) => other[at] !== part))
  return (end === -1 ? first : first.slice(0, end)).join(sep)
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
