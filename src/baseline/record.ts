import type { Sha } from '../documents/parts.ts'

/** All records lie below this folder of the store. */
export const RECORDS = 'runs'
export const MANIFEST = 'manifest.json'

/** What tells one record from every other. A matrix shares one run and attempt: hence the nonce. */
export interface RecordKey {
  /** The tested commit. */
  readonly sha: Sha
  /** The project. */
  readonly name: string
  /** The workflow run's id, or a word for a run elsewhere. */
  readonly run: string
  /** From 1. */
  readonly attempt: number
  /** 16 hexadecimal digits. */
  readonly nonce: string
}

/** What each part of a record's path must look like: none may lead elsewhere. */
export const PARTS = {
  sha: { form: /^([0-9a-f]{40}|[0-9a-f]{64})$/, expected: '40 or 64 hexadecimal digits' },
  name: {
    form: /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/,
    expected: 'letters, digits, ".", "_" and "-"; no dot first',
  },
  run: { form: /^[A-Za-z0-9_.]{1,64}$/, expected: 'letters, digits, "." and "_"' },
  attempt: { form: /^[1-9][0-9]{0,8}$/, expected: 'a whole number from 1' },
  nonce: { form: /^[0-9a-f]{16}$/, expected: '16 hexadecimal digits' },
} as const

/** The record that a file of the store belongs to, or null where it belongs to none. */
export function parseRecordPath(
  path: string,
): (RecordKey & { readonly folder: string; readonly file: string }) | null {
  const [top, start, sha = '', name = '', leaf = '', file, ...more] = path.split('/')
  const [run = '', attempt = '', nonce = '', ...rest] = leaf.split('-')
  if (top !== RECORDS || file === undefined || more.length > 0 || rest.length > 0) return null
  if (start !== sha.slice(0, 2) || !PARTS.sha.form.test(sha)) return null
  const isSafe =
    PARTS.name.form.test(name) &&
    PARTS.run.form.test(run) &&
    PARTS.attempt.form.test(attempt) &&
    PARTS.nonce.form.test(nonce)
  if (!isSafe) return null
  return {
    sha,
    name,
    run,
    attempt: Number(attempt),
    nonce,
    folder: path.slice(0, path.lastIndexOf('/')),
    file,
  }
}

/**
 * Later attempts first, by run and attempt, never by a clock. Run ids that are numbers, as GitHub's growing ones are,
 * come before words; equal ones are told apart by their nonce, so that the order is always the same.
 */
export function latestFirst(one: RecordKey, other: RecordKey): number {
  return compareRuns(other.run, one.run) || other.attempt - one.attempt || (one.nonce < other.nonce ? 1 : -1)
}

function compareRuns(one: string, other: string): number {
  const [first, second] = [one, other].map((run) => (/^[0-9]+$/.test(run) ? BigInt(run) : null))
  if (first != null && second != null) return first < second ? -1 : Number(first > second)
  if (first != null || second != null) return first != null ? 1 : -1
  return one < other ? -1 : Number(one > other)
}
