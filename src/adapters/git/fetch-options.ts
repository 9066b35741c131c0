/** Of every fetch: no progress, nothing beside what is asked for. */
export const QUIET = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'] as const

/** git's own word for a depth without end, which a repository that is already whole takes too. */
export const ENDLESS = 2_147_483_647
