import type { TrainingDocument } from '../documents/training.ts'
import type { Files } from '../ports.ts'

/** Digest and size of the model file or folder at `path`; null where nothing was written. */
export async function describeModel(path: string, files: Files): Promise<TrainingDocument['model']> {
  const bytes = await sizeOf(path, files)
  return bytes === null ? null : { path, digest: await files.digest(path), bytes }
}

/** In bytes; null for an empty folder too. */
async function sizeOf(path: string, files: Files): Promise<number | null> {
  const found = await files.inspect(path)
  if (found === null) return null
  if (found.kind === 'file') return found.bytes
  const inside = await files.find(`${literal(path.replace(/\/+$/, ''))}/**/*`)
  const entries = await Promise.all(inside.map((file) => files.inspect(file)))
  const sizes = entries.filter((entry) => entry?.kind === 'file').map((entry) => entry?.bytes ?? 0)
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0)
}

/** A path as a pattern that matches it alone. */
function literal(path: string): string {
  return path.replaceAll(/[*?[{(]/g, '[$&]')
}
