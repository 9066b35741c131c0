import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { vi } from 'vitest'

// Found before any other stands in its place.
const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()

/**
 * Puts a shell script before git on the PATH until `vi.unstubAllEnvs()`. In it `$REAL` is the real git, `$STATE` a folder
 * to remember in, and `$COMMAND` what git is asked to do; what it does not answer goes to the real one.
 */
export function interposeGit({ folder, script }: { folder: string; script: string }): {
  readonly state: string
} {
  const state = join(folder, 'state')
  mkdirSync(join(folder, 'bin'), { recursive: true })
  mkdirSync(state, { recursive: true })
  const program = join(folder, 'bin', 'git')
  const head = `#!/bin/sh\nREAL='${real}'\nSTATE='${state}'\nCOMMAND="$1"\n[ "$1" = -c ] && COMMAND="$3"\n`
  writeFileSync(program, `${head}${script}\nexec "$REAL" "$@"\n`)
  chmodSync(program, 0o755)
  vi.stubEnv('PATH', `${dirname(program)}:${process.env['PATH'] ?? ''}`)
  return { state }
}
