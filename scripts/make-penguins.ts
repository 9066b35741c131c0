import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Makes examples/penguins/data from the copy of Palmer penguins in the npm package vega-datasets. Run it with
 * `node scripts/make-penguins.ts`; the same package gives the same bytes.
 */
interface Penguin {
  readonly Species: string
  readonly Island: string
  readonly 'Beak Length (mm)': number | null
  readonly 'Beak Depth (mm)': number | null
  readonly 'Flipper Length (mm)': number | null
  readonly 'Body Mass (g)': number | null
  readonly Sex: string | null
}

type Split = 'train' | 'test' | ''

/** At least 200: from there on equal predictions count as proof that nothing changed, whatever made them. */
const TEST_ROWS = 204
const FOLDER = new URL('../examples/penguins/data/', import.meta.url)
const SOURCE = new URL('../node_modules/vega-datasets/data/penguins.json', import.meta.url)
const HEADER = 'id,species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex'

const penguins: readonly Penguin[] = JSON.parse(readFileSync(SOURCE, 'utf8'))
const rows = penguins.map((penguin, index) => ({
  penguin,
  /** Their order in the source is the only name they have. */
  id: `p${String(index + 1).padStart(3, '0')}`,
}))
const splits = splitRows()

mkdirSync(FOLDER, { recursive: true })
write('penguins.csv', [`${HEADER},split`, ...rows.map((row) => `${formatRow(row)},${splits.get(row.id)}`)])
for (const split of ['train', 'test'] as const) {
  const members = rows.filter(({ id }) => splits.get(id) === split)
  write(`${split}.csv`, [HEADER, ...members.map(formatRow)])
}

/** In the order of their ids' digests: as good as a draw, and the same everywhere. Unmeasured birds are in neither. */
function splitRows(): ReadonlyMap<string, Split> {
  const measured = rows.filter(({ penguin }) => penguin['Body Mass (g)'] !== null)
  const order = measured.map(({ id }) => ({ id, digest: digestOf(`penguins ${id}`) }))
  order.sort((one, other) => (one.digest < other.digest ? -1 : 1))
  const split = new Map<string, Split>(rows.map(({ id }) => [id, '']))
  for (const [rank, { id }] of order.entries()) split.set(id, rank < TEST_ROWS ? 'test' : 'train')
  return split
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function formatRow({ penguin, id }: { penguin: Penguin; id: string }): string {
  const measures = [
    penguin['Beak Length (mm)'],
    penguin['Beak Depth (mm)'],
    penguin['Flipper Length (mm)'],
    penguin['Body Mass (g)'],
  ]
  // One bird has '.' for its sex: not known, like the empty ones.
  const sex = penguin.Sex === null || penguin.Sex === '.' ? '' : penguin.Sex.toLowerCase()
  return [id, penguin.Species, penguin.Island, ...measures.map((value) => value ?? ''), sex].join(',')
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(name, FOLDER), `${lines.join('\n')}\n`)
}
