import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { vi } from 'vitest'
import type { TestRepository } from './git-repository.ts'

/** What actions/checkout makes: one ref of the remote, `depth` commits of it, no other branch. */
export function cloneShallow(
  repository: TestRepository,
  {
    ref = 'main',
    depth = 1,
    filter = null,
  }: { ref?: string; depth?: number; filter?: 'blob:none' | null } = {},
): string {
  const clone = join(repository.folder, `clone-${ref.replaceAll('/', '-')}-${depth}-${filter ?? 'full'}`)
  const { gitIn } = repository
  gitIn(repository.folder, 'init', '--quiet', clone)
  gitIn(clone, 'remote', 'add', 'origin', `file://${repository.remote}`)
  const only = filter === null ? [] : [`--filter=${filter}`]
  const into = ref.startsWith('refs/') ? ref : `+refs/heads/${ref}:refs/remotes/origin/${ref}`
  gitIn(clone, 'fetch', '--quiet', '--no-tags', `--depth=${depth}`, ...only, 'origin', into)
  gitIn(clone, 'checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return clone
}

/** Everything that git keeps of a clone: each file of `.git` with a digest, what it counts, its settings. */
export function describeClone(repository: TestRepository, clone: string): Record<string, unknown> {
  const top = join(clone, '.git')
  const files = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return {
    commits: repository.gitIn(clone, 'rev-list', '--all', 'HEAD', '--count'),
    objects: repository.gitIn(clone, 'count-objects', '-v'),
    settings: repository.gitIn(clone, 'config', '--local', '--list'),
    worktrees: repository.gitIn(clone, 'worktree', 'list'),
    files: Object.fromEntries(files.map((file) => [relative(top, file), digestOf(file)])),
  }
}

/** Looks where Mergemark puts what it fetches; call it before the clone is asked anything. */
export function watchFetches(repository: TestRepository): { commits(): number; objects(): number } {
  const folder = join(repository.folder, 'temporary')
  mkdirSync(folder, { recursive: true })
  vi.stubEnv('TMPDIR', folder)
  const types = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('mergemark-history-'))
      .flatMap((name) => objectsOf(repository, join(folder, name)))
  return {
    commits: () => types().filter((type) => type === 'commit').length,
    objects: () => types().length,
  }
}

/** Types of the objects that are in the repository itself, not in the one that it borrows from. */
function objectsOf({ gitIn }: TestRepository, path: string): string[] {
  const packs = join(path, 'objects', 'pack')
  return readdirSync(packs)
    .filter((name) => name.endsWith('.idx'))
    .flatMap((name) => gitIn(path, 'verify-pack', '-v', join(packs, name)).split('\n'))
    .map((line) => /^[0-9a-f]{40} (\w+)/.exec(line)?.[1])
    .filter((type) => type !== undefined)
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
