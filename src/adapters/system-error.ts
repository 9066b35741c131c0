import { MergemarkError } from '../errors/mergemark-error.ts'

/** The platform's name of what went wrong (`ENOENT`), or null where `error` is none of its errors. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof MergemarkError) return null
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** One line of what went wrong. */
export function reasonOf(error: unknown): string {
  return systemCode(error) ?? (error instanceof Error ? error.message : String(error))
}
