import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const PACKAGES = ['great_expectations', 'pandera', 'pandas']

/** A Python that has the peers: the one that is given, else a new environment in the folder; a reason where there is none. */
export function findPeers(
  given: string | undefined,
  folder: string,
): { readonly python: string; readonly versions: string } | { readonly reason: string } {
  const python = given ?? join(folder, 'peers', 'bin', 'python')
  if (given === undefined) {
    const made = run('python3', ['-m', 'venv', join(folder, 'peers')])
    if (made.status !== 0) return { reason: `no virtual environment: ${made.stderr}` }
    const installed = run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES])
    if (installed.status !== 0) return { reason: `pip could not have them: ${installed.stderr.slice(-300)}` }
  }
  const asked = `from importlib.metadata import version; print(", ".join(f"{p} {version(p)}" for p in ${JSON.stringify(PACKAGES)}))`
  const { status, stdout, stderr } = run(python, ['-c', asked])
  return status === 0 ? { python, versions: stdout.trim() } : { reason: stderr.slice(-300) }
}

function run(program: string, args: readonly string[]) {
  return spawnSync(program, args, { encoding: 'utf8' })
}
