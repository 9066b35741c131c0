import { describe, expect, it } from 'vitest'
import { readChart } from '../../src/config/read-chart.ts'

const reasonFor = (specification: object) => {
  const read = readChart(JSON.stringify(specification), 'chart.vl.json')
  return 'fault' in read ? read.fault.message : null
}

describe('a specification of a chart', () => {
  it.each([
    [{ mark: 'bar', encoding: {} }],
    [{ mark: { type: 'line', point: true } }],
    [{ layer: [{ mark: 'rule' }, { layer: [{ mark: 'point' }] }] }],
    [{ facet: { row: { field: 'slice' } }, spec: { mark: 'tick' } }],
    [{ repeat: ['a', 'b'], spec: { hconcat: [{ mark: 'area' }] } }],
  ])('that vega-lite can make something of is taken: %j', (specification) => {
    expect(reasonFor(specification)).toBeNull()
  })

  it.each([
    [{ encoding: { x: { field: 'a' } } }, 'nothing in it is drawn'],
    [{ mark: 'barr' }, 'its mark is "barr", and vega-lite has none of that name.'],
    [{ layer: [{ mark: 'bar' }, { encoding: {} }] }, 'nothing in it is drawn'],
    [{ hconcat: [] }, 'its `hconcat` is empty'],
    [{ mark: 'bar', data: { values: [{ a: 1 }] } }, 'it has `data`: the rows come from Mergemark'],
  ])('that it could not is refused when it is read: %j', (specification, reason) => {
    expect(reasonFor(specification)).toContain(reason)
  })
})
