import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { commands } from '../src/commands/index.ts'
import { duckdbBindings } from './esbuild-duckdb.ts'
import { describeLicences } from './licences.ts'

/** Files that are loaded from beside the bundle. */
const assets = [
  // The only build that the trainer loads: threads are off, so that sums do not depend on the machine.
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  // What charts are painted with: src/adapters/vega/find-asset.ts names them too.
  '@resvg/resvg-wasm/index_bg.wasm',
  'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
]
/** Packages of which files are copied, and no code is bundled. */
const copied = ['node_modules/dejavu-fonts-ttf']

/** Bundled CommonJS packages expect these three. No global is named: a bundled module may have its own `URL`. */
const banner = `import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);`

/** Builds everything that runs on a bare checkout into `folder`; the same sources give the same bytes. */
export async function buildInto(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: {
      cli: 'src/entry/cli.ts',
      action: 'src/entry/action.ts',
      'tensorflow-worker': 'src/adapters/tensorflow/worker.ts',
      'chart-worker': 'src/adapters/vega/chart-worker.ts',
    },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    splitting: true,
    // Flat beside the entries: in a sub-folder import.meta.url would no longer find the assets.
    chunkNames: '[name]-[hash]',
    // tfjs has no ES modules under `exports`; as CommonJS its backends are not found.
    mainFields: ['module', 'main'],
    external: ['canvas', '@tensorflow/tfjs-node'],
    banner: { js: banner },
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    plugins: [duckdbBindings()],
  })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  await writeFile(
    join(folder, 'licenses.txt'),
    await describeLicences([...packagesOf(metafile), ...copied].sort()),
  )
  await writeStubs(folder)
  await copyAssets(folder)
  return metafile
}

/** What `main` of each action.yml names: the same code for all, told which command it is. */
async function writeStubs(folder: string): Promise<void> {
  for (const [name, { action }] of Object.entries(commands)) {
    if (action === null) continue
    await writeFile(
      join(folder, `action-${name}.js`),
      `import { runAction } from './action.js'\n\nawait runAction('${name}')\n`,
    )
  }
}

async function copyAssets(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  for (const path of assets)
    await copyFile(join('node_modules', path), join(folder, 'assets', basename(path)))
}

/** Folders of the packages of which something was bundled. */
function packagesOf({ inputs }: Metafile): string[] {
  const found = new Set<string>()
  for (const path of Object.keys(inputs)) {
    const at = path.lastIndexOf('node_modules/')
    if (at === -1) continue
    const [scope = '', name = ''] = path.slice(at + 'node_modules/'.length).split('/')
    found.add(path.slice(0, at) + join('node_modules', scope.startsWith('@') ? `${scope}/${name}` : scope))
  }
  return [...found].sort()
}
