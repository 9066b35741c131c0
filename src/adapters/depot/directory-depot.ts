import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { Depot } from '../../ports.ts'
import { replaceFile } from '../files/replace-file.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { fileOf } from './file-of.ts'
import { LARGEST } from './largest.ts'

/** One file a sample, named by its digest, so that equal ones are kept once and none is ever rewritten. */
export function createDirectoryDepot({
  root,
  path,
}: {
  readonly root: string
  readonly path: string
}): Depot {
  const folder = resolve(root, path)
  return {
    async put(digest, bytes) {
      const file = fileOf(digest)
      if (file === null) throw fault('depot-refused', { depot: path, reason: `"${digest}" is no digest` })
      await replaceFile(resolve(folder, file), bytes).catch((cause: unknown) => {
        throw fault('depot-refused', { depot: path, reason: whyFailed(cause) }, { cause })
      })
    },

    async get(digest) {
      const unreachable = (reason: string, cause?: unknown) =>
        fault('depot-unreachable', { depot: path, reason }, { cause })
      const file = fileOf(digest)
      if (file === null) throw unreachable(`"${digest}" is no digest`)
      try {
        const { size } = await stat(resolve(folder, file))
        if (size <= LARGEST) return new Uint8Array(await readFile(resolve(folder, file)))
      } catch (cause) {
        if (systemCode(cause) === 'ENOENT') return null
        throw unreachable(whyFailed(cause), cause)
      }
      throw unreachable(`the sample has more than ${LARGEST} bytes`)
    },
  }
}

/** Making the folder, or looking into it, fails by these names where a file lies in its place or above it. */
function whyFailed(cause: unknown): string {
  const code = systemCode(cause) ?? systemCode(cause instanceof Error ? cause.cause : null)
  return code === 'EEXIST' || code === 'ENOTDIR'
    ? 'it is a file, and a depot is a directory'
    : reasonOf(cause)
}
