import { createHash } from 'node:crypto'
import { fault } from '../errors/fault.ts'
import type { ForgeCapabilities, Ports, Theme } from '../ports.ts'
import { folderOfCharts, openCharts } from './charts-store.ts'
import type { ChartUrls, Picture } from './report-input.ts'

/** Checks and comment wait for the push: where others are first for longer than this, charts are shown as text. */
const PATIENCE_MS = 60_000
/** Between two questions whether the forge serves them: at first it may answer that there are none. */
const PAUSES_MS = [250, 500, 1000, 2000, 4000]

type Needs = Pick<Ports, 'stores' | 'charts' | 'forge' | 'clock'>

interface Drawn {
  readonly picture: Picture
  readonly width: number
  readonly height: number
  /** Of the picture that is shown, by theme. */
  readonly shown: Readonly<Record<Theme, string>>
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Puts the pictures of a comment into `refs/mergemark/charts`, under names that tell their content, and gives their
 * addresses once the forge serves them: no third party ever does. Throws what the store throws, and `charts-unserved`.
 */
export async function publishCharts(
  pictures: readonly Picture[],
  repositoryUrl: string,
  ports: Needs,
): Promise<ReadonlyMap<Picture, ChartUrls>> {
  if (pictures.length === 0) return new Map()
  const { stores, forge } = ports
  const drawn = await Promise.all(pictures.map((picture) => draw(picture, ports.charts)))
  const files = new Map(drawn.flatMap((one) => [...one.files]))
  const set = sha256([...files.keys()].sort().join('\n'))
  const folder = folderOfCharts({ set, now: ports.clock.now() })
  const message = `Add ${files.size} files of charts`
  const { commit } = await openCharts(stores).append({ folder, files, message, patience: PATIENCE_MS })
  await waitUntilServed(
    drawn.map(({ shown }) => `${folder}/${shown.light}`),
    commit,
    ports,
  )
  const { product } = await forge.capabilities()
  const urlOf = (name: string) => addressOf(product, { repositoryUrl, commit, path: `${folder}/${name}` })
  return new Map(
    drawn.map(({ picture, shown, width, height }) => [
      picture,
      { light: urlOf(shown.light), dark: urlOf(shown.dark), width, height },
    ]),
  )
}

/** Where whoever may read the repository reads the file, in a browser that is signed in. */
function addressOf(
  product: ForgeCapabilities['product'],
  file: { readonly repositoryUrl: string; readonly commit: string; readonly path: string },
): string {
  const { repositoryUrl, commit, path } = file
  if (product === 'gitea' || product === 'forgejo') return `${repositoryUrl}/raw/commit/${commit}/${path}`
  return `${repositoryUrl}/blob/${commit}/${path}?raw=true`
}

async function draw(picture: Picture, charts: Ports['charts']): Promise<Drawn> {
  const { name, svgs, pngs } = picture
  const files = new Map<string, Uint8Array>()
  const shown = { light: '', dark: '' }
  let size = { width: picture.width, height: picture.height }
  for (const theme of ['light', 'dark'] as const) {
    const svg = svgs?.[theme]
    const painted = svg === undefined ? null : await charts.png(svg)
    const png = painted?.bytes ?? pngs?.[theme]
    if (png === undefined) continue
    if (painted !== null) size = { width: painted.width, height: painted.height }
    shown[theme] = nameOf({ name, theme, ending: 'png' }, png)
    files.set(shown[theme], png)
    if (svg === undefined) continue
    const bytes = new TextEncoder().encode(svg)
    files.set(nameOf({ name, theme, ending: 'svg' }, bytes), bytes)
  }
  return { picture, shown, files, ...size }
}

function nameOf(named: { name: string; theme: Theme; ending: string }, bytes: Uint8Array): string {
  // The store takes names of plain characters only, and the user's charts have names of their own.
  const name = named.name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 100)
  return `${name}-${named.theme}-${sha256(bytes).slice(0, 16)}.${named.ending}`
}

async function waitUntilServed(
  paths: readonly string[],
  commit: string,
  { forge, clock }: Pick<Ports, 'forge' | 'clock'>,
): Promise<void> {
  const [path = ''] = paths
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await clock.sleep(pause)
    if (await forge.hasFile(path, commit)) return
  }
  throw fault('charts-unserved', { path, commit })
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
