import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageName } from '../src/adapters/duckdb/locate-library.ts'
import { integrityOf, unpackPackage } from '../src/adapters/duckdb/npm-package.ts'

// Writes src/adapters/duckdb/pins.ts for the version of @duckdb/node-api in package.json. Run it after an upgrade.

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']
const root = join(import.meta.dirname, '..')

const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
const version: string = dependencies['@duckdb/node-api']

const entries: string[] = []
for (const platform of PLATFORMS) entries.push(await entryOf(platform))
await writeFile(join(root, 'src/adapters/duckdb/pins.ts'), moduleOf(entries))

async function entryOf(platform: string): Promise<string> {
  const name = packageName(platform)
  const locked = packages[`node_modules/${name}`]
  if (locked?.version !== version) throw new Error(`package-lock.json does not hold ${name}@${version}`)
  const folder = await mkdtemp(join(tmpdir(), 'pin-duckdb-'))
  try {
    const unpacked = await unpackPackage({ name, version, integrity: locked.integrity, folder })
    const natives = (await readdir(unpacked)).filter((file) => /\.(node|so|dylib|dll)$/.test(file)).sort()
    const lines = [
      `  [`,
      `    '${platform}',`,
      `    {`,
      `      integrity: '${locked.integrity}',`,
      `      files: {`,
    ]
    for (const file of natives) lines.push(`        '${file}': '${await integrityOf(join(unpacked, file))}',`)
    console.log(`${name}@${version}: ${natives.join(', ')}`)
    return [...lines, `      },`, `    },`, `  ],`].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function moduleOf(all: readonly string[]): string {
  return `// Written by scripts/pin-duckdb.ts.

/** What a platform's npm package must hold: the tarball's sha512 and that of each native file in it. */
export interface Pin {
  readonly integrity: string
  readonly files: Readonly<Record<string, string>>
}

export const PINNED_VERSION = '${version}'

export const pins: ReadonlyMap<string, Pin> = new Map<string, Pin>([
${all.join('\n')}
])
`
}
