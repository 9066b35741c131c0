import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Packages whose files drawing needs: the bundle has them in the folder `assets` beside it. */
const PACKAGES = {
  'index_bg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'DejaVuSansCondensed.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'DejaVuSansCondensed-Bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
} as const

export type Asset = keyof typeof PACKAGES

/** Its path: in the bundle beside it, from source in the package that it is of. */
export function findAsset(name: Asset): string {
  if (!import.meta.url.endsWith('.ts')) return fileURLToPath(new URL(`./assets/${name}`, import.meta.url))
  return createRequire(import.meta.url).resolve(PACKAGES[name])
}
