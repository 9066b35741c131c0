import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import type { Sha } from '../../src/documents/parts.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Git } from '../../src/ports.ts'

export interface MemoryCommit {
  readonly parents?: readonly Sha[]
  /** All files of the commit, by path from the top folder. */
  readonly files?: Readonly<Record<string, string>>
  /** Seconds since 1970. */
  readonly time?: number
}

/** A history in memory; only what is checked out lies on the disk. `commits` are by name, `branches` point at them. */
export function createMemoryGit(history: {
  readonly commits: Readonly<Record<Sha, MemoryCommit>>
  readonly branches?: Readonly<Record<string, Sha>>
  readonly shallow?: boolean
}): Git {
  const commits = new Map(Object.entries(history.commits))
  const branches = new Map(Object.entries(history.branches ?? {}))
  const { shallow = false } = history

  function at(sha: Sha): Required<MemoryCommit> {
    const found = commits.get(sha)
    if (found === undefined) throw fault('commit-missing', { sha, shallow })
    return { parents: [], files: {}, time: 0, ...found }
  }
  const held = (sha: Sha) => at(sha).parents.filter((parent) => commits.has(parent))

  function ancestors(sha: Sha): Set<Sha> {
    const seen = new Set<Sha>()
    const waiting = commits.has(sha) ? [sha] : []
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (!seen.has(next)) waiting.push(...held(next))
      seen.add(next)
    }
    return seen
  }

  return {
    root: async () => '/memory',
    resolve: async (revision) => branches.get(revision) ?? (commits.has(revision) ? revision : null),
    resolveFirst: async (revisions) =>
      revisions
        .map((name) => branches.get(name) ?? (commits.has(name) ? name : null))
        .find((sha) => sha !== null) ?? null,
    async mergeBase(one, other) {
      const common = ancestors(one).intersection(ancestors(other))
      const best = [...common].find(
        (sha) => ![...common].some((also) => also !== sha && ancestors(also).has(sha)),
      )
      return best ?? null
    },
    async mergeBases(one, other) {
      const common = ancestors(one).intersection(ancestors(other))
      return [...common].filter(
        (sha) => ![...common].some((also) => also !== sha && ancestors(also).has(sha)),
      )
    },
    isShallow: async () => shallow,
    fetchTrouble: async () => null,
    parents: async (sha) => [...at(sha).parents],
    async firstParents(sha, limit) {
      const found = [sha]
      for (let [next] = held(sha); next !== undefined && found.length < limit; [next] = held(next))
        found.push(next)
      return found
    },
    async ancestorsAmong(shas, of) {
      at(of)
      const all = ancestors(of)
      return shas.filter((sha) => all.has(sha))
    },
    commitTime: async (sha) => at(sha).time,
    treeOf: async (sha) => nameTree(at(sha).files),
    async mergedTree(into, merged) {
      const [start] = await this.mergeBases(into, merged)
      if (start === undefined) return null
      const [before, ours, theirs] = [at(start).files, at(into).files, at(merged).files]
      const files: Record<string, string> = {}
      for (const path of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
        if (ours[path] !== before[path] && theirs[path] !== before[path] && ours[path] !== theirs[path])
          return null
        const content = ours[path] === before[path] ? theirs[path] : ours[path]
        if (content !== undefined) files[path] = content
      }
      return nameTree(files)
    },
    filesBelow: async (sha) => Object.keys(at(sha).files).sort(),
    pathFromRoot: async (path) => posix.relative('/memory', posix.resolve('/memory', path)),
    async readFile(sha, path, { most } = { most: Number.POSITIVE_INFINITY }) {
      const content = at(sha).files[posix.normalize(path)]
      const bytes = content === undefined ? null : new TextEncoder().encode(content)
      return bytes === null || bytes.length > most ? null : bytes
    },
    async changedFiles(from, to) {
      const [before, after] = [at(from).files, at(to).files]
      const paths = new Set([...Object.keys(before), ...Object.keys(after)])
      return [...paths].filter((path) => before[path] !== after[path]).sort()
    },
    isClean: async () => true,
    async checkOut(sha) {
      const { files } = at(sha)
      const path = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-twin-')))
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true })
        writeFileSync(join(path, name), content)
      }
      return { path, [Symbol.asyncDispose]: async () => rmSync(path, { recursive: true, force: true }) }
    },
  }
}

function nameTree(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha1').update(JSON.stringify(entries)).digest('hex')
}
