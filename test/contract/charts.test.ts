import { describe, expect, it } from 'vitest'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import type { Json } from '../../src/ports.ts'
import { createPlainCharts } from '../support/charts-twin.ts'

const specification: { readonly [key: string]: Json } = {
  width: 200,
  height: 60,
  data: {
    values: [
      { label: 'accuracy', change: 0.2, effect: 'pass' },
      { label: '</svg><script>alert(1)</script>&"', change: -1, effect: 'fail' },
    ],
  },
  layer: [
    {
      mark: { type: 'point', style: 'change' },
      encoding: {
        x: { field: 'change', type: 'quantitative' },
        y: { field: 'label', type: 'nominal' },
        color: {
          field: 'effect',
          type: 'nominal',
          scale: { domain: ['pass', 'warn', 'fail'], range: 'effect' },
        },
      },
    },
  ],
}

describe.each([
  ['vega', createCharts],
  ['the twin', createPlainCharts],
])('charts by %s', (_, create) => {
  it('are one SVG element', async () => {
    const svg = await create().svg(specification, 'light')
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/)
  })

  it('are the same bytes for the same specification', async () => {
    const first = await create().svg(specification, 'light')
    expect(await create().svg(specification, 'light')).toBe(first)
  })

  it('differ between light and dark', async () => {
    expect(await create().svg(specification, 'dark')).not.toBe(await create().svg(specification, 'light'))
  })

  it('escape names that hold markup', async () => {
    const svg = await create().svg(specification, 'light')
    expect(svg).not.toContain('<script')
    expect(svg.match(/<\/svg>/g)).toHaveLength(1)
  })
})

describe('charts by vega', () => {
  it('carry no script, no link, no image and no style of another place', async () => {
    const svg = await createCharts().svg(specification, 'light')
    expect(svg).not.toMatch(/<(script|a|image|foreignObject|style|use)\b|\son\w+=|href=|url\((?!#)/i)
  })

  it('do not depend on which chart was drawn before', async () => {
    const charts = createCharts()
    const alone = await charts.svg(specification, 'dark')
    await charts.svg({ ...specification, width: 333 }, 'light')
    expect(await charts.svg(specification, 'dark')).toBe(alone)
  })

  it.each([
    ['an expression', { mark: 'point', transform: [{ calculate: 'datum.a', as: 'b' }] }, 'calculate'],
    ['a signal', { mark: 'point', width: { signal: '1 + 1' } }, 'signal'],
    ['an address', { mark: 'point', data: { url: 'http://127.0.0.1:9/data.json' } }, 'url'],
    ['a parameter', { mark: 'point', params: [{ name: 'p' }] }, 'params'],
  ])('refuse %s', async (_, bad, key) => {
    const drawn = createCharts().svg(bad as { [key: string]: Json }, 'light')
    await expect(drawn).rejects.toMatchObject({
      code: 'MM-710',
      message: expect.stringContaining(`"${key}"`),
    })
  })

  it('say what is wrong with a specification that cannot be drawn', async () => {
    const drawn = createCharts().svg({ ...specification, layer: [{ mark: { type: 'nonsense' } }] }, 'light')
    await expect(drawn).rejects.toMatchObject({ name: 'MergemarkError', code: 'MM-711' })
  })
})
