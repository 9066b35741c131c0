import { createHash } from 'node:crypto'
import { matchesGlob, posix } from 'node:path'
import { fault } from '../../src/errors/fault.ts'
import type { Files } from '../../src/ports.ts'

const ROOT = '/memory'

/** Files in memory, `/memory` being the working directory. Folders are where files are. */
export function createMemoryFiles(initial: Readonly<Record<string, string>> = {}): Files {
  const stored = new Map<string, Uint8Array>()
  let temporaries = 0
  const at = (path: string) => posix.resolve(ROOT, path)
  const below = (path: string) => [...stored.keys()].filter((name) => name.startsWith(`${at(path)}/`)).sort()
  const sha256 = (content: Uint8Array | string) =>
    `sha256:${createHash('sha256').update(content).digest('hex')}`

  function readNow(path: string): Uint8Array {
    const content = stored.get(at(path))
    if (content !== undefined) return content
    if (below(path).length > 0) throw fault('unreadable-file', { path, reason: 'EISDIR' })
    throw fault('no-such-file', { path, needed: `Relative paths start at "${ROOT}".` })
  }

  function writeNow(path: string, content: string | Uint8Array) {
    if (below(path).length > 0) throw fault('unwritable-file', { path, reason: 'EISDIR' })
    stored.set(at(path), typeof content === 'string' ? new TextEncoder().encode(content) : content.slice())
  }

  for (const [path, content] of Object.entries(initial)) writeNow(path, content)

  return {
    resolve: at,
    realPath: async (path) => at(path),
    async readText(path) {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(readNow(path))
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        throw fault('unreadable-file', { path, reason: 'it is not UTF-8' }, { cause: error })
      }
    },
    readBytes: async (path) => readNow(path).slice(),
    write: async (path, content) => writeNow(path, content),
    async remove(path) {
      for (const name of [at(path), ...below(path)]) stored.delete(name)
    },
    async copy(from, to) {
      const inside = below(from)
      if (inside.length === 0) return writeNow(to, readNow(from))
      for (const name of inside) writeNow(at(to) + name.slice(at(from).length), readNow(name))
    },
    async inspect(path) {
      const content = stored.get(at(path))
      if (content !== undefined) return { kind: 'file', bytes: content.length }
      return below(path).length > 0 ? { kind: 'folder', bytes: 0 } : null
    },
    async find(pattern) {
      if (stored.has(at(pattern))) return [pattern]
      const names = [...stored.keys()].filter((name) => matchesGlob(name, at(pattern)))
      const shown = names.map((name) => (posix.isAbsolute(pattern) ? name : posix.relative(ROOT, name)))
      // As a shell does: a star takes no name that starts with a dot.
      return shown.filter((name) => !/(^|\/)\.[^./]/.test(name)).sort()
    },
    async digest(path) {
      const inside = below(path)
      if (inside.length === 0) return sha256(readNow(path))
      const lines = inside.map((name) => `${name.slice(at(path).length + 1)}\0${sha256(readNow(name))}\n`)
      return sha256(lines.join(''))
    },
    async temporary() {
      temporaries += 1
      const path = `/temporary/${temporaries}`
      return {
        path,
        async [Symbol.asyncDispose]() {
          for (const name of below(path)) stored.delete(name)
        },
      }
    },
  }
}
