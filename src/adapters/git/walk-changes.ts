import type { Sha } from '../../documents/parts.ts'
import type { StoreChange } from '../../ports.ts'
import { fetchHistory } from './fetch-missing.ts'
import { parseMessage } from './message.ts'
import type { Scratch } from './scratch-repository.ts'
import type { Signatures } from './signatures.ts'
import { NO_QUESTIONS } from './signing-key.ts'
import type { StoreConnection } from './store-connection.ts'
import { splitStream } from './stream-git.ts'

/** Paths of one kind that a change is told with: one of ours has ten, and no more are needed to name what is wrong. */
const MOST_PATHS = 10_000

interface Paths {
  readonly added: string[]
  readonly altered: string[]
  readonly removed: string[]
}

/**
 * All changes that led to `tip`, newest first, back to the first or to a rewrite; one in memory at a time. A commit
 * without a believed signature has the signer null, and one that is none of Mergemark's the sequence 0: whoever
 * verifies can name it. Throws `store-unreachable`.
 */
export async function* walkChanges(walk: {
  readonly scratch: Scratch
  readonly connection: StoreConnection
  readonly tip: Sha
  readonly signatures: Signatures
}): AsyncGenerator<StoreChange> {
  const { scratch, tip, signatures } = walk
  await fetchHistory(scratch, tip)
  let head: string | null = null
  let paths: Paths = noPaths()
  let entry: string | null = null
  for await (const token of splitStream(log({ scratch, tip, signatures }))) {
    // After a commit's head come pairs of `:<modes> <objects> <status>` and a path, which may look like anything.
    const word = token.replace(/^\n/, '')
    if (entry !== null) {
      sortPath({ paths, status: entry.at(-1) ?? '', path: token })
      entry = null
    } else if (word.startsWith(':')) entry = word
    else if (word !== '') {
      if (head !== null) {
        const change = toChange({ head, paths })
        yield change
        if (change.kind === 'rewrite') return
      }
      head = word
      paths = noPaths()
    }
  }
  if (head !== null) yield toChange({ head, paths })
}

function log({
  scratch,
  tip,
  signatures,
}: {
  scratch: Scratch
  tip: Sha
  signatures: Signatures
}): AsyncIterable<Buffer> {
  const signer = signatures.required ? '%G?%n%GS' : '-%n'
  const args = ['-z', '--first-parent', '--diff-merges=first-parent', '--root', '--raw', '-r', '--no-renames']
  return scratch.stream(['log', ...args, '--no-abbrev', `--format=%H %P%n${signer}%n%B`, tip, '--'], {
    environment: NO_QUESTIONS,
  })
}

function sortPath({ paths, status, path }: { paths: Paths; status: string; path: string }): void {
  const kind = status === 'A' ? paths.added : status === 'D' ? paths.removed : paths.altered
  if (kind.length < MOST_PATHS) kind.push(path)
}

function toChange({ head, paths }: { head: string; paths: Paths }): StoreChange {
  const [names = '', validity, signer = '', ...message] = head.split('\n')
  const [commit = '', ...parents] = names.split(' ').filter(Boolean)
  const said = parseMessage(message.join('\n'))
  const common = {
    commit,
    sequence: said?.sequence ?? 0,
    signer: validity === 'G' && signer !== '' ? signer : null,
  }
  // A rewrite has nothing before it: one that says so on top of other changes would hide what it does.
  if (said?.rewrites != null && parents.length === 0) {
    return { ...common, kind: 'rewrite', record: null, ...noPaths() }
  }
  return { ...common, kind: 'append', record: parents.length > 1 ? null : (said?.record ?? null), ...paths }
}

function noPaths(): Paths {
  return { added: [], altered: [], removed: [] }
}
