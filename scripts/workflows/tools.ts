import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDER = resolve('node_modules/.cache/mergemark-tools')

/** Path of a program written in Go, which is built once. `source`: its package with its version. */
export function installFromGo(name: string, source: string): string {
  const folder = join(FOLDER, source.replaceAll(/[^A-Za-z0-9.-]+/g, '_'))
  const program = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
  if (existsSync(program)) return program
  need('go', ['version'], `Go (https://go.dev/dl) builds ${name}, which is in no registry of npm.`)
  mkdirSync(folder, { recursive: true })
  console.log(`Building ${source} (once) …`)
  perform('go', ['install', source], { ...process.env, GOBIN: folder })
  return program
}

/** Path of a program from PyPI, which is installed once. */
export function installFromPyPI(name: string, version: string): string {
  const folder = join(FOLDER, `${name}-${version}`)
  const inside = process.platform === 'win32' ? 'Scripts' : 'bin'
  const program = join(folder, inside, process.platform === 'win32' ? `${name}.exe` : name)
  if (existsSync(program)) return program
  const python = process.env['PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3')
  need(
    python,
    ['-m', 'venv', '-h'],
    `Python 3 with venv holds ${name}, which is on PyPI; PYTHON may name it.`,
  )
  console.log(`Installing ${name} ${version} (once) …`)
  perform(python, ['-m', 'venv', '--clear', folder])
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${version}`]
  perform(join(folder, inside, 'python'), pip)
  return program
}

function need(program: string, args: readonly string[], why: string): void {
  const { status } = spawnSync(program, args, { stdio: 'ignore' })
  if (status === 0) return
  console.error(`"${program}" is needed and cannot be run. ${why}`)
  process.exit(1)
}

function perform(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env })
  if (status === 0) return
  console.error(`\`${program} ${args.join(' ')}\` failed: ${error?.message ?? `exit ${status}`}`)
  console.error('It reaches for a registry: is there a network, or a mirror in GOPROXY or PIP_INDEX_URL?')
  process.exit(1)
}
