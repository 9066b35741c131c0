import type { GitResult } from './run-git.ts'

const LONGEST = 300

/** What git, or the server it spoke to, said of a failure: one line, without passwords and control characters. */
export function describeFailure({ stderr, exitCode }: Pick<GitResult, 'stderr' | 'exitCode'>): string {
  const lines = stderr.split(/[\r\n]+/).map((line) => line.replace(/^(remote|fatal|error):\s*/, '').trim())
  const said = [...new Set(lines.filter((line) => line !== '' && !NOISE.test(line)))].join('; ')
  const safe = withoutPasswords(said)
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  if (safe === '') return exitCode === null ? 'it took too long or was ended' : `exit code ${exitCode}`
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe
}

const NOISE =
  /^(To |From |hint:|warning: filtering not recognized|Please make sure you have|and the repository exists)/

/** An address without what stands before its `@`. */
export function withoutPasswords(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^@/\s]*@/gi, '$1')
}
