/** Branches that others are compared with, where nothing names one; the remote's first. */
export const BASE_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'origin/main',
  'origin/master',
  'main',
  'master',
] as const
