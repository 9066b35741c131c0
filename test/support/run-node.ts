import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { isolated } from './git-repository.ts'

/** Runs a script in a folder and expects it to end well; nothing of this process's environment is passed on. */
export function runNode(folder: string, args: readonly string[]): string {
  const options = { cwd: folder, env: isolated(), encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], options)
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}
