import type { BundleRole } from '../documents/bundle.ts'

const MEBIBYTE = 1024 * 1024

/** A bundle is hostile: these bounds come before anything in it is read. */
export const BUNDLE_LIMITS = {
  /** What `actions/upload-artifact` made of it. */
  archiveBytes: 512 * MEBIBYTE,
  entries: 10_000,
  /** 10,000,000 examples with ids and scores have 200 MB. */
  fileBytes: 256 * MEBIBYTE,
  totalBytes: 512 * MEBIBYTE,
} as const

const DOCUMENT = 64 * MEBIBYTE
const NAME = '[A-Za-z0-9_][A-Za-z0-9._-]{0,99}'

/** Kinds of file that a job may hand on, from the project's folder, with the largest size of each. */
const FROM_COMPUTE: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^bundle\.json$/, MEBIBYTE],
  [/^(data|training|evaluation)\.json$/, DOCUMENT],
  [/^sample\.bin$/, BUNDLE_LIMITS.fileBytes],
  [/^rebuilt\/manifest\.json$/, MEBIBYTE],
  [/^rebuilt\/(training|evaluation)\.json$/, DOCUMENT],
  [/^rebuilt\/sample\.bin$/, BUNDLE_LIMITS.fileBytes],
  [/^charts\/[A-Za-z0-9_][A-Za-z0-9_-]{0,63}-(light|dark)\.png$/, MEBIBYTE],
]

/** Of what judge laid out itself as well: its job never ran anything of the pull request. */
const FROM_JUDGE: typeof FROM_COMPUTE = [
  ...FROM_COMPUTE,
  [/^(baseline|policy|comparison|verdict|manifest)\.json$/, DOCUMENT],
  [/^base\/(manifest|data|training|evaluation)\.json$/, DOCUMENT],
  [/^base\/sample\.bin$/, BUNDLE_LIMITS.fileBytes],
  [/^reused\/verdict\.json$/, DOCUMENT],
  [new RegExp(`^pins/${NAME}/base/(manifest|data|training|evaluation)\\.json$`), DOCUMENT],
  [new RegExp(`^pins/${NAME}/base/sample\\.bin$`), BUNDLE_LIMITS.fileBytes],
]

/** Globs of all of these, for whoever looks through a folder. */
export const BUNDLE_GLOBS = ['*', 'rebuilt/*', 'charts/*', 'base/*', 'reused/*', 'pins/*/base/*'] as const

/** Twice 8 charts of the user's own. */
export const MOST_PICTURES = 16

/** The largest size of a file in bytes; null where it is none that a job hands on. `path`: from the project's folder. */
export function largestOf(path: string, role: BundleRole): number | null {
  const kinds = role === 'judge' ? FROM_JUDGE : FROM_COMPUTE
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/**
 * Whether the path may belong to a bundle of any project: in the top folder, or below a folder for each; judge lays out
 * several pull requests of one head beside each other.
 */
export function mayBelong(found: string, role: BundleRole): boolean {
  const path = role === 'judge' ? found.replace(/^pull-[1-9]\d{0,9}\//, '') : found
  if (largestOf(path, role) !== null) return true
  const [folder = '', ...rest] = path.split('/')
  return new RegExp(`^${NAME}$`).test(folder) && largestOf(rest.join('/'), role) !== null
}
