import { fault } from '../../src/errors/fault.ts'
import type { Archives } from '../../src/ports.ts'

export interface MemoryEntry {
  readonly path: string
  readonly content?: string
  readonly isLink?: boolean
}

/** An archive as the twin reads it: its entries as JSON. */
export function memoryArchive(entries: readonly MemoryEntry[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entries))
}

export function createMemoryArchives(): Archives {
  const refuse = (reason: string) => fault('archive-refused', { reason })
  return {
    async unzip(archive, { limits, wanted }) {
      const entries = parse(archive)
      if (entries === null) throw refuse('it is no archive')
      if (entries.length > limits.entries) throw refuse(`it has more than ${limits.entries} entries`)
      const seen = new Set<string>()
      for (const { path, isLink = false } of entries) {
        if (isLink) throw refuse(`"${path}" is a link, or no file`)
        if (path.startsWith('/') || path.split('/').includes('..')) throw refuse(`"${path}" leads out of it`)
        if (seen.has(path.toLowerCase())) throw refuse(`"${path}" is in it twice`)
        seen.add(path.toLowerCase())
      }
      const chosen = entries.filter(({ path }) => wanted(path))
      const contents = chosen.map(
        ({ path, content = '' }) => [path, new TextEncoder().encode(content)] as const,
      )
      const total = contents.reduce((sum, [, bytes]) => sum + bytes.length, 0)
      const large = contents.some(([, bytes]) => bytes.length > limits.fileBytes)
      if (large || total > limits.totalBytes) throw refuse('it holds too much')
      return new Map(contents)
    },
  }
}

function parse(archive: Uint8Array): MemoryEntry[] | null {
  try {
    const found = JSON.parse(new TextDecoder().decode(archive))
    return Array.isArray(found) ? found : null
  } catch {
    return null
  }
}
