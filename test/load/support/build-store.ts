import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { formatMessage } from '../../../src/adapters/git/message.ts'
import { folderDigest } from '../../../src/documents/folder-digest.ts'
import type { Addition } from '../../../src/ports.ts'
import { isolated } from '../../support/git-repository.ts'

/** What is written to git at once. */
const CHUNK = 4 * 1024 * 1024

type Record = Addition & { readonly lines: ReadonlyMap<string, string> }

/**
 * Writes a store as that many appends would have left it, commit by commit, by one `git fast-import`. All states of a
 * file of the index come first, one after the other, so that git keeps each as its difference from the one before.
 */
export async function buildStore(store: {
  readonly remote: string
  readonly ref: string
  readonly count: number
  readonly recordOf: (at: number) => Record
}): Promise<void> {
  const { remote, ref, count, recordOf } = store
  const git = spawn('git', ['fast-import', '--quiet', '--max-pack-size=4g', '--depth=250'], {
    cwd: remote,
    env: isolated(),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(git, 'close')
  let held: Buffer[] = []
  let bytes = 0
  const flush = async () => {
    if (!git.stdin.write(Buffer.concat(held))) await once(git.stdin, 'drain')
    held = []
    bytes = 0
  }
  const write = async (...parts: readonly (string | Uint8Array)[]) => {
    for (const part of parts) {
      held.push(Buffer.from(part as string))
      bytes += part.length
    }
    if (bytes > CHUNK) await flush()
  }

  const marks = await writeIndex({ count, recordOf, write })
  for (let at = 0; at < count; at += 1) await write(...commitOf({ at, ref, record: recordOf(at), marks }))
  await flush()
  git.stdin.end()
  const [exitCode] = await ended
  if (exitCode !== 0) throw new Error(`git fast-import ended with ${exitCode}`)
}

/** Gives the mark of the file's state that each record leaves, by path and record. */
async function writeIndex(index: {
  readonly count: number
  readonly recordOf: (at: number) => Record
  readonly write: (...parts: readonly (string | Uint8Array)[]) => Promise<void>
}): Promise<ReadonlyMap<number, ReadonlyMap<string, number>>> {
  const { count, recordOf, write } = index
  const shards = new Map<string, { readonly at: number; readonly line: Buffer }[]>()
  for (let at = 0; at < count; at += 1) {
    for (const [path, line] of recordOf(at).lines) {
      const lines = shards.get(path) ?? []
      lines.push({ at, line: Buffer.from(`${line}\n`) })
      shards.set(path, lines)
    }
  }
  const marks = new Map<number, Map<string, number>>()
  let mark = 0
  for (const [path, lines] of shards) {
    let state: Buffer = Buffer.alloc(0)
    for (const { at, line } of lines) {
      state = Buffer.concat([state, line])
      mark += 1
      await write(`blob\nmark :${mark}\ndata ${state.length}\n`, state, '\n')
      marks.set(at, (marks.get(at) ?? new Map()).set(path, mark))
    }
  }
  return marks
}

function commitOf({
  at,
  ref,
  record,
  marks,
}: {
  at: number
  ref: string
  record: Record
  marks: ReadonlyMap<number, ReadonlyMap<string, number>>
}): (string | Uint8Array)[] {
  const { folder, files, message: title } = record
  const message = formatMessage({
    title,
    sequence: at + 1,
    record: { folder, digest: folderDigest(folder, files) },
  })
  const length = Buffer.byteLength(message)
  const who = `committer mergemark <records@mergemark.invalid> ${1_700_000_000 + at} +0000`
  return [
    `commit ${ref}\n${who}\ndata ${length}\n${message}\n`,
    ...[...files].flatMap(([name, content]) => [
      `M 100644 inline ${folder}/${name}\ndata ${content.length}\n`,
      content,
      '\n',
    ]),
    ...[...(marks.get(at) ?? [])].map(([path, mark]) => `M 100644 :${mark} ${path}\n`),
    '\n',
  ]
}
