import type { Archives } from '../../ports.ts'

/** The library loads with the first archive. */
export function createArchives(): Archives {
  return {
    async unzip(archive, asked) {
      const { unzip } = await import('./unzip.ts')
      return unzip(archive, asked)
    },
  }
}
