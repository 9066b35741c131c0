import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { isolated } from './git-repository.ts'

const NODE = resolve('node_modules/.bin/node')
const CLI = resolve('dist/cli.js')

export interface FinishedCommand {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The built command line in a folder, as a person runs it; nothing of this process's environment is passed on. */
export function runCli(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): FinishedCommand {
  const options = {
    cwd: folder,
    env: { ...isolated(), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  } as const
  const { status, stdout, stderr } = spawnSync(NODE, [CLI, ...args], options)
  return { exitCode: status, stdout, stderr }
}
