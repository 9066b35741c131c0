/** A record is hostile until it is verified: these bounds come before its digests. */
export const LIMITS = {
  files: 64,
  /** 100,000 examples with ten scores each are 5 MB. */
  fileBytes: 256 * 1024 * 1024,
  manifestBytes: 1024 * 1024,
} as const

/** A plain name: no folder, no dot first. */
export const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/
