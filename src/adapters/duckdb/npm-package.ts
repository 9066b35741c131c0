import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { readVariables } from '../environment.ts'

const run = promisify(execFile)

/** npm's own: where programs, settings, certificates and the registry are. Nothing else of the job goes to it. */
const ENVIRONMENT = [
  ...[
    'PATH',
    'HOME',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'SystemRoot',
    'ComSpec',
    'TEMP',
    'TMP',
    'TMPDIR',
  ],
  ...[
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'NODE_EXTRA_CA_CERTS',
  ],
  ...['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig', 'NPM_CONFIG_GLOBALCONFIG', 'npm_config_globalconfig'],
  ...[
    'NPM_CONFIG_REGISTRY',
    'npm_config_registry',
    'NPM_CONFIG_CAFILE',
    'npm_config_cafile',
    'NODE_AUTH_TOKEN',
  ],
]
const TIMEOUT_MS = 300_000

/**
 * Fetches one package from the configured npm registry and unpacks it within `folder`; resolves to the folder of its
 * files. `integrity` is `sha512-<base64>` of the tarball, or null to take it as it comes (only to make a pin). No
 * script of the package runs. Rejects with a plain Error, whose first line says why.
 */
export async function unpackPackage(options: {
  readonly name: string
  readonly version: string
  readonly integrity: string | null
  readonly folder: string
}): Promise<string> {
  const { name, version, integrity, folder } = options
  const tarball = await pack(`${name}@${version}`, folder)
  const found = await integrityOf(tarball)
  if (integrity !== null && found !== integrity) {
    throw new Error(`the tarball of ${name}@${version} has ${found}, and not the pinned ${integrity}`)
  }
  // Relative names, because some tars take the colon of a Windows drive for a remote host.
  await run('tar', ['-xzf', 'package.tgz'], {
    cwd: folder,
    env: readVariables(ENVIRONMENT),
    timeout: TIMEOUT_MS,
  })
  return join(folder, 'package')
}

export async function integrityOf(path: string): Promise<string> {
  return `sha512-${createHash('sha512')
    .update(await readFile(path))
    .digest('base64')}`
}

async function pack(specifier: string, folder: string): Promise<string> {
  // npm reads the .npmrc of the project it runs in, and looks for one upwards until it meets a package.json.
  const project = join(folder, 'npm')
  await mkdir(project)
  await writeFile(join(project, 'package.json'), '{}')
  const args = [
    'pack',
    specifier,
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
    '--pack-destination',
    '.',
  ]
  const [program, first] = process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm']] : ['npm', []]
  try {
    await run(program, [...first, ...args], {
      cwd: project,
      env: readVariables(ENVIRONMENT),
      timeout: TIMEOUT_MS,
    })
    const [tarball] = (await readdir(project)).filter((entry) => entry.endsWith('.tgz'))
    if (tarball === undefined) throw new Error(`npm pack ${specifier} wrote no tarball`)
    await rename(join(project, tarball), join(folder, 'package.tgz'))
    return join(folder, 'package.tgz')
  } catch (cause) {
    throw new Error(`npm pack ${specifier} failed: ${reasonOf(cause)}`, { cause })
  }
}

function reasonOf(cause: unknown): string {
  const { code, stderr, message } = cause as { code?: string | number; stderr?: string; message: string }
  const [line] = (stderr ?? '').split('\n').filter((text) => text.trim() !== '')
  if (line !== undefined) return line
  return code === 'ENOENT' ? 'there is no npm on the PATH' : message.replace(/\n.*/s, '')
}
