import { describe, expect, it } from 'vitest'
import { formatPredictions } from '../../../src/training/tensorflow/predictions-csv.ts'

const id = { dictionary: ['a,1', 'b"2'], codes: new Int32Array([0, 1]) }
const names = { id: 'id', target: 'species' }

describe('the predictions file', () => {
  it('quotes what CSV needs quoted, and leaves an unknown target empty', () => {
    const target = { dictionary: ['line\nbreak'], codes: new Int32Array([0, -1]) }
    const text = formatPredictions({
      rows: { rows: 2, inputs: new Float32Array(), id, target },
      names,
      labels: ['x', 'line\nbreak'],
      probabilities: new Float32Array([0.25, 0.75, 1, 0]),
    })
    expect(text).toBe(
      'id,species,predicted,p_x,"p_line\nbreak"\n' +
        '"a,1","line\nbreak","line\nbreak",0.25,0.75\n' +
        '"b""2",,x,1,0\n',
    )
  })

  it('writes shares that read back as the very same 32-bit values', () => {
    const probabilities = new Float32Array([0.1, 0.9, 1 / 3, 2 / 3])
    const text = formatPredictions({
      rows: { rows: 2, inputs: new Float32Array(), id, target: null },
      names,
      labels: ['x', 'y'],
      probabilities,
    })
    const cells = text
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',').slice(-2))
    expect(Float32Array.from(cells, Number)).toEqual(probabilities)
  })

  it('takes the first class where two are equally probable', () => {
    const rows = { rows: 1, inputs: new Float32Array(), id, target: null }
    const text = formatPredictions({
      rows,
      names,
      labels: ['x', 'y'],
      probabilities: new Float32Array([0.5, 0.5]),
    })
    expect(text).toBe('id,predicted,p_x,p_y\n"a,1",x,0.5,0.5\n')
  })
})
