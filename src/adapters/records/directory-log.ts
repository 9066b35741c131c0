import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../../documents/parts.ts'
import { systemCode } from '../system-error.ts'
import { appendLine } from './append-line.ts'

/** The file that tells what was added, a line each; no record's path starts with a dot. */
export const LOG = '.additions'

const LINE = /^(\S+ sha256:[0-9a-f]{64}|rewrite \d{1,15} [0-9a-f]{64})$/

export interface DirectoryState {
  /** sha256 of the log: what a directory has in place of a commit. */
  readonly commit: string
  readonly sequence: number
}

/**
 * The first line of a directory's log, after a rewrite, says how many additions there were before it. All others are
 * `<folder> <digest>`. A line that its writer could not end counts for nothing: its record is added by the retry.
 */
export async function readLog(top: string): Promise<string[]> {
  const text = await readFile(join(top, LOG), 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return ''
    throw error
  })
  return text.split('\n').filter((line) => LINE.test(line))
}

/** null where nothing was ever added. */
export function stateOf(lines: readonly string[]): DirectoryState | null {
  if (lines.length === 0) return null
  const before = /^rewrite (\d{1,15}) /.exec(lines[0] as string)?.[1]
  const commit = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')
  return { commit, sequence: before === undefined ? lines.length : Number(before) + lines.length - 1 }
}

/** Notes an addition where it is not noted yet; gives the state that it made. One write, which no other can split. */
export async function noteAddition(top: string, addition: { folder: string; digest: Digest }) {
  const line = `${addition.folder} ${addition.digest}`
  await appendLine(join(top, LOG), line)
  const lines = await readLog(top)
  return stateOf(lines.slice(0, lines.indexOf(line) + 1)) as DirectoryState
}

/** A log that goes on counting where `sequence` stopped, and knows nothing else. */
export function rewrittenLog(sequence: number, squashed: string): string {
  return `rewrite ${sequence} ${squashed}\n`
}
