import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import type { Records } from '../../src/ports.ts'
import { createCountingRandom } from './counting-random.ts'
import { createRepository, type TestRepository } from './git-repository.ts'
import { createManualClock } from './manual-clock.ts'

export const REF = 'refs/mergemark/records'
export const BRANCH = 'refs/heads/mergemark-records'

type Opening = Partial<Parameters<typeof createGitRecords>[0]>

/** A real repository and its real bare remote, with stores that are closed together. */
export interface StoreWorkplace extends AsyncDisposable {
  readonly repository: TestRepository
  readonly clock: ReturnType<typeof createManualClock>
  open(more?: Opening): Records & AsyncDisposable
  inRemote(...args: string[]): string
}

export function createStoreWorkplace(): StoreWorkplace {
  const repository = createRepository()
  repository.commit('first', { 'a.txt': 'a\n' })
  repository.push('main')
  const clock = createManualClock()
  const opened: AsyncDisposable[] = []
  return {
    repository,
    clock,
    open(more = {}) {
      const records = createGitRecords({
        root: repository.path,
        clock,
        random: createCountingRandom(),
        ...more,
      })
      opened.push(records)
      return records
    },
    inRemote: (...args) => repository.gitIn(repository.remote, ...args),
    async [Symbol.asyncDispose]() {
      for (const records of opened) await records[Symbol.asyncDispose]()
      repository[Symbol.dispose]()
    },
  }
}

/** Adds a folder with one file, `a.txt`. */
export function put(records: Records, folder: string, lines: Readonly<Record<string, string>> = {}) {
  const files = new Map([['a.txt', new TextEncoder().encode(`${folder}\n`)]])
  return records.append({ folder, files, message: `Add ${folder}`, lines: new Map(Object.entries(lines)) })
}

/** A place in the repository's own remote. */
export const place = (more: { ref?: string; fallback?: string; repository?: string } = {}) =>
  ({ kind: 'git', repository: null, ref: REF, fallback: null, ...more }) as const
