import { describe, expect, it } from 'vitest'
import { importsOf, readSources, type Source } from '../support/source-tree.ts'

/** DESIGN section 3: each layer imports only those above it. */
const layers = [
  'errors',
  'documents',
  'ports',
  'stats',
  'sample',
  'metrics',
  'checks',
  'schemas',
  'config',
  'project',
  'stages',
  'pipeline',
  'commands',
  'entry',
]
const stages = ['baseline', 'data', 'training', 'evaluation', 'comparison', 'gate', 'report']

/** metrics and checks stand side by side. */
const rank = (layer: string) => layers.indexOf(layer === 'checks' ? 'metrics' : layer)

function layerOf(path: string): string {
  const [, first = ''] = path.split('/')
  const name = first.replace(/\.ts$/, '')
  return stages.includes(name) ? 'stages' : name
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

const sources = readSources()
const inside = (source: Source) => source.imports.filter((target) => target.startsWith('src/'))

describe('the layers of the house', () => {
  it('reads every kind of import', () => {
    const text = `import a from './a.ts'\nimport type { B } from '../b.ts'\nexport { c } from './c.ts'\nimport './d.ts'\nconst e = await import('./e.ts')\ntype F = import('./f.ts').F`
    expect(importsOf(text, 'src/x/y.ts')).toEqual([
      'src/x/a.ts',
      'src/b.ts',
      'src/x/c.ts',
      'src/x/d.ts',
      'src/x/e.ts',
      'src/x/f.ts',
    ])
  })

  it('has a layer for every file', () => {
    const strays = sources.filter(({ path }) => layerOf(path) !== 'adapters' && rank(layerOf(path)) === -1)
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  it('imports only from its own layer or those above it', () => {
    const wrong = sources
      .filter(({ path }) => layerOf(path) !== 'adapters')
      .flatMap((source) => inside(source).map((target) => ({ from: source.path, target })))
      .filter(
        ({ from, target }) => layerOf(target) !== 'adapters' && rank(layerOf(target)) > rank(layerOf(from)),
      )
    expect(wrong).toEqual([])
  })

  it('keeps metrics and checks apart', () => {
    const pairs = ['metrics', 'checks']
    const wrong = sources.filter((source) =>
      inside(source).some(
        (target) =>
          pairs.includes(folderOf(target)) &&
          pairs.includes(folderOf(source.path)) &&
          folderOf(target) !== folderOf(source.path),
      ),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('never lets one stage import another, types included', () => {
    const wrong = sources
      .filter(({ path }) => layerOf(path) === 'stages')
      .flatMap((source) => inside(source).map((target) => ({ from: source.path, target })))
      .filter(({ from, target }) => layerOf(target) === 'stages' && folderOf(target) !== folderOf(from))
    expect(wrong).toEqual([])
  })

  it('lets adapters know errors, documents and ports only', () => {
    const allowed = ['errors', 'documents', 'ports', 'adapters']
    const wrong = sources
      .filter(({ path }) => layerOf(path) === 'adapters')
      .flatMap((source) => inside(source).map((target) => ({ from: source.path, target })))
      .filter(({ target }) => !allowed.includes(layerOf(target)))
    expect(wrong).toEqual([])
  })

  it('wires adapters in src/entry only', () => {
    const wrong = sources.filter(
      (source) =>
        !['adapters', 'entry'].includes(layerOf(source.path)) &&
        inside(source).some((target) => layerOf(target) === 'adapters'),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})
