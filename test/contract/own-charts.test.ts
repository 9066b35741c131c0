import { describe, expect, it } from 'vitest'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import { drawOwn } from '../../src/adapters/vega/draw-own.ts'
import { findInChart } from '../../src/documents/chart-specification.ts'
import type { Json } from '../../src/ports.ts'
import { parsePng } from '../../src/project/png.ts'

const values = [
  { x: 1, y: 2, kind: '</svg><script>alert(1)</script>', url: 'https://example.org' },
  { x: 5, y: 3, kind: 'b', url: 'https://example.org' },
]
const points = {
  mark: 'point',
  encoding: { x: { field: 'x', type: 'quantitative' }, color: { field: 'kind' } },
} as const

const reasonOf = (specification: { readonly [key: string]: Json }) =>
  drawOwn(specification).then(
    () => 'drawn',
    (thrown: Error) => thrown.message,
  )

describe('a chart of the user’s own', () => {
  it('filters, calculates and has parameters, and becomes a picture that judge takes', async () => {
    const charts = createCharts()
    const drawn = await charts.own({
      ...points,
      data: { values },
      params: [{ name: 'least', value: 2 }],
      transform: [{ filter: 'datum.x > least' }, { calculate: "'sum ' + (datum.x + datum.y)", as: 'kind' }],
    })
    expect(drawn.light).toContain('sum 8')
    expect(drawn.light).not.toContain('sum 3')
    expect(drawn.dark).not.toBe(drawn.light)
    const { bytes, width, height } = await charts.png(drawn.dark)
    expect(parsePng(bytes)).toEqual({ width: width * 2, height: height * 2 })
  })

  it('escapes what its data hold', async () => {
    const { light } = await drawOwn({ ...points, data: { values } })
    expect(light).not.toContain('<script')
    expect(light.match(/<\/svg>/g)).toHaveLength(1)
  })

  it.each<[string, { readonly [key: string]: Json }]>([
    ['a picture from elsewhere', { ...points, mark: { type: 'image', width: 1 } }],
    ['data from elsewhere', { ...points, data: { url: 'file:///etc/passwd' } }],
    ['data beside its rows', { ...points, data: { values, url: 'x' } }],
    ['a link', { ...points, data: { values }, encoding: { href: { field: 'url' } } }],
    ['a mark that there is not', { ...points, data: { values }, mark: 'star' }],
    [
      'code that reaches for the process',
      {
        ...points,
        data: { values },
        transform: [{ calculate: 'constructor.constructor("return process")()', as: 'z' }],
      },
    ],
    [
      'code that reaches for a prototype',
      {
        ...points,
        data: { values },
        transform: [{ calculate: 'datum["constructor"]["constructor"]("return 1")()', as: 'z' }],
      },
    ],
  ])('is not drawn with %s', async (_, specification) => {
    expect(await reasonOf(specification)).toMatch(/^it could not be drawn: /)
  })

  it('is ended where it takes too long', async () => {
    const endless = { ...points, data: { sequence: { start: 0, stop: 1e12 } } }
    await expect(drawOwn(endless, { milliseconds: 50, megabytes: 256 })).rejects.toThrow(
      'it took longer than 0.05 s',
    )
  })

  it('is ended where it takes too much memory, and Mergemark goes on', async () => {
    const large = { ...points, data: { sequence: { start: 0, stop: 1e8 } } }
    await expect(drawOwn(large, { milliseconds: 60_000, megabytes: 40 })).rejects.toThrow(/memory/)
  })

  it('is told where in it what is refused stands', () => {
    expect(findInChart({ layer: [{ data: { url: 'x' } }] })).toEqual({
      key: 'layer.0.data.url',
      reason: 'which is an address',
    })
  })
})
