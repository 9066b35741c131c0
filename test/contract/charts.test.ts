import { createHash } from 'node:crypto'
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

describe('pictures by resvg', () => {
  const paint = async (theme: 'light' | 'dark' = 'light') => {
    const charts = createCharts()
    return charts.png(await charts.svg(specification, theme))
  }

  it('are PNG files of twice the size that is told', async () => {
    const { bytes, width, height } = await paint()
    const header = Buffer.from(bytes)
    expect(header.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([width * 2, height * 2])
    const svg = await createCharts().svg(specification, 'light')
    expect(svg).toContain(`width="${width}" height="${height}"`)
  })

  it('are the same bytes on every machine: the font is bundled, none of the machine is read', async () => {
    const { bytes } = await paint()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '6a5f1ddc8c0ab48a3ac6c5049eac3030cacf30d5325f400abf4ce7a782bdef5f',
    )
    expect((await paint()).bytes).toEqual(bytes)
  })

  it('hold letters: without a font they would be smaller by them', async () => {
    const text = (said: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="24" font-family="system-ui, sans-serif" font-size="14">${said}</text></svg>`
    const charts = createCharts()
    const [letters, blank] = [await charts.png(text('recall −0.061')), await charts.png(text(' '))]
    expect(letters.bytes.length).toBeGreaterThan(blank.bytes.length + 500)
  })

  it.each([
    ['is no SVG', 'not a drawing'],
    ['is larger than any chart', '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="10"/>'],
  ])('are refused where the drawing %s', async (_, svg) => {
    await expect(createCharts().png(svg)).rejects.toMatchObject({ name: 'MergemarkError', code: 'MM-711' })
  })
})
