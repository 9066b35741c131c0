import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()

/** When the writer dies: before git starts, after it ended, or at its start with git going on alone. */
export type Moment = 'before' | 'after' | 'orphaned'

/**
 * A git before the real one on the PATH of a child process. It counts its calls, and `script` says what it does besides:
 * in it `$REAL` is the real git, `$CALL` the number of this call, `$COMMAND` what git is asked to do, `$STATE` a folder
 * to remember in. Calls that it does not answer go to the real one.
 */
export function interpose({ folder, script }: { folder: string; script: string }) {
  const state = join(folder, 'state')
  const bin = join(folder, 'bin')
  const log = join(state, 'commands')
  rmSync(state, { recursive: true, force: true })
  mkdirSync(state, { recursive: true })
  mkdirSync(bin, { recursive: true })
  const lines = [
    '#!/bin/sh',
    `REAL='${real}'`,
    `STATE='${state}'`,
    'COMMAND="$1"',
    '[ "$1" = -c ] && COMMAND="$3"',
    'echo "$COMMAND" >> "$STATE/commands"',
    'CALL=$(wc -l < "$STATE/commands")',
    script,
    'exec "$REAL" "$@"',
  ]
  writeFileSync(join(bin, 'git'), `${lines.join('\n')}\n`)
  chmodSync(join(bin, 'git'), 0o755)
  return {
    // What a killed process leaves there goes away with the test's folder.
    environment: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, TMPDIR: folder },
    commands: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  }
}

/** The script that kills whoever called git, at a call counted from 1. */
export function killAt(call: number, moment: Moment): string {
  const steps = {
    before: 'kill -9 $PPID; exit 1',
    after: '"$REAL" "$@"; kill -9 $PPID; exit 1',
    orphaned: 'kill -9 $PPID; exec "$REAL" "$@"',
  }
  return `if [ "$CALL" -eq ${call} ]; then ${steps[moment]}; fi`
}
