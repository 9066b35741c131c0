import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../files/replace-file.ts'

/** The highest sequence of a store that was seen from here. */
export interface SequenceMemory {
  /** The file that keeps it for later runs. */
  readonly path: string
  /** 0 where nothing was seen. */
  read(): Promise<number>
  raise(sequence: number): Promise<void>
}

/**
 * Remembers in the git directory of the user's repository, and in `seen` for this process. A clone that lives for one
 * job knows nothing of the past, and one that cannot be written to remembers nothing: neither is an error, the memory
 * only ever adds to what `leastSequence` asks for.
 */
export function openSequenceMemory(place: {
  readonly gitFolder: string
  readonly address: string
  readonly ref: string
  readonly seen: Map<string, number>
}): SequenceMemory {
  const { gitFolder, address, ref, seen } = place
  const key = createHash('sha256').update(`${address}\0${ref}`).digest('hex').slice(0, 32)
  const path = join(gitFolder, 'mergemark', 'sequence', key)

  return { path, read, raise }

  async function read() {
    const text = await readFile(path, 'utf8').catch(() => '')
    const kept = Number(/^\d{1,15}(?= )/.exec(text)?.[0] ?? 0)
    return Math.max(kept, seen.get(key) ?? 0)
  }

  async function raise(sequence: number) {
    if (sequence <= (await read())) return
    seen.set(key, sequence)
    await replaceFile(path, `${sequence} ${ref} ${address}\n`).catch(() => undefined)
  }
}
