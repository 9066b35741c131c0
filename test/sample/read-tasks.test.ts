import { describe, expect, it } from 'vitest'
import { formatError } from '../../src/errors/format-error.ts'
import { idAt } from '../../src/sample/ids.ts'
import { readSample, type SampleInput } from '../../src/sample/read-sample.ts'
import { type SampleColumns, usualColumns } from '../../src/sample/sample-columns.ts'
import { createMemoryTable } from '../support/memory-table.ts'
import { faultOf } from '../support/thrown.ts'

interface Given extends Partial<Pick<SampleInput, 'measures' | 'stratify' | 'search'>> {
  readonly csv: string
  readonly examples?: string
  readonly judgements?: string
  readonly task: SampleInput['task']
  readonly columns?: Partial<SampleColumns>
}

const table = (csv: string | undefined) => (csv === undefined ? null : createMemoryTable(csv))

async function read({ csv, examples, judgements, task, columns, measures, stratify, search }: Given) {
  const { sample } = await readSample({
    name: 'test',
    task,
    predictions: createMemoryTable(csv),
    examples: table(examples),
    judgements: table(judgements),
    columns: { ...usualColumns, ...columns },
    positive: null,
    measures: measures ?? [],
    stratify: stratify ?? null,
    slices: [],
    search: search ?? null,
    paths: { predictions: 'out/p.csv', examples: 'data/test.csv', judgements: 'data/judged.csv' },
  })
  return { ...sample, ids: Array.from({ length: sample.size }, (_, index) => idAt(sample.ids, index)) }
}

const shown = async (given: Given) => formatError(await faultOf(() => read(given)))

describe('reading numbers', () => {
  const task = 'regression' as const
  const columns = { predicted: 'yhat', target: 'y' }

  it('joins them by id with quantiles, ends and scale', async () => {
    const sample = await read({
      task,
      csv: 'id,yhat,q_0.9,q_.1,lo,hi,ms\nb,2,3,1,0,9,7\na,-1.5,0,-2,-3,1,8\n',
      examples: 'id,y,mae,s\na,1e2,0.5,x\nb,2,0.25,y\n',
      columns: { ...columns, quantiles: 'q_{level}', low: 'lo', high: 'hi', scale: 'mae' },
      measures: ['ms'],
      stratify: 's',
    })
    expect(sample).toMatchObject({
      ids: ['a', 'b'],
      target: Float64Array.of(100, 2),
      predicted: Float64Array.of(-1.5, 2),
      quantiles: new Map([
        [0.1, Float64Array.of(-2, 1)],
        [0.9, Float64Array.of(0, 3)],
      ]),
      bounds: { low: Float64Array.of(-3, 0), high: Float64Array.of(1, 9) },
      scale: Float64Array.of(0.5, 0.25),
      measures: new Map([['ms', Float64Array.of(8, 7)]]),
      strata: Int32Array.of(0, 1),
    })
  })

  it.each([
    ['n/a', '"n/a"'],
    ['inf', '"inf"'],
    ['NaN', '"NaN"'],
    ['', 'an empty cell'],
  ])('refuses %s', async (cell, quoted) => {
    const text = await shown({ task, csv: `id,y,yhat\n1,1,1\n2,${cell},1\n`, columns })
    expect(text).toContain(
      `MM-250: column "y" of "out/p.csv" has 1 cell that is no finite number; the first is ${quoted}`,
    )
    expect(text).toContain('out/p.csv:3\n  `columns.target` names a column of numbers')
  })

  it('refuses quantiles and ends that cross, at the first line in the file', async () => {
    const csv = 'id,y,yhat,q_0.1,q_0.9\nz,1,1,5,3\na,1,1,4,2\nb,1,1,0,1\n'
    const text = await shown({ task, csv, columns: { ...columns, quantiles: 'q_{level}' } })
    expect(text).toContain(
      'MM-251: "q_0.1" is above "q_0.9" in 2 rows of "out/p.csv"; the first has 5 and 3\n  out/p.csv:2',
    )
    const ends = { ...columns, low: 'q_0.1', high: 'q_0.9' }
    expect(await shown({ task, csv, columns: ends })).toContain('MM-251')
  })

  it.each([
    [
      'q_10',
      'MM-253: column "q_10" of "out/p.csv" fits `columns.quantiles: q_{level}`, and "10" is no level',
    ],
    ['p10', 'MM-252: no column of "out/p.csv" is named like "q_{level}"'],
    ['q_.5,q_0.50', 'MM-249: columns "q_.5" and "q_0.50" of "out/p.csv" are both for level 0.5'],
  ])('refuses the quantile column %s', async (names, expected) => {
    const csv = `id,y,yhat,${names}\n1,1,1,${names.replaceAll(/[^,]+/g, '1')}\n`
    expect(await shown({ task, csv, columns: { ...columns, quantiles: 'q_{level}' } })).toContain(expected)
  })

  it('refuses one end without the other, a scale of 0 and no predictions', async () => {
    const csv = 'id,y,yhat,s\n1,1,1,0\n'
    expect(await shown({ task, csv, columns: { ...columns, low: 's' } })).toContain(
      'MM-254: evaluation "test" names `columns.low`, and no `columns.high`',
    )
    expect(await shown({ task, csv, columns: { ...columns, scale: 's' } })).toContain(
      'MM-258: column "s" of "out/p.csv" has 1 scale that is no number above 0; the first is "0"',
    )
    expect(await shown({ task, csv, columns: { target: 'y' } })).toContain('MM-238')
  })
})

describe('reading sets of labels', () => {
  const task = 'multilabel' as const

  it('reads cells of labels, an empty one being no label', async () => {
    const sample = await read({
      task,
      csv: 'id,t,p\n2,b | a,b\n1,,c\n',
      columns: { target: 't', predicted: 'p' },
    })
    expect(sample).toMatchObject({
      ids: ['1', '2'],
      labels: ['a', 'b', 'c'],
      target: [Uint8Array.of(0, 1), Uint8Array.of(0, 1), Uint8Array.of(0, 0)],
      predicted: [Uint8Array.of(0, 0), Uint8Array.of(0, 1), Uint8Array.of(1, 0)],
      scores: null,
    })
  })

  it('reads columns of 0 and 1, and predicts from a score of 0.5 on', async () => {
    const sample = await read({
      task,
      csv: 'id,y_a,y_b,y_a_p,y_b_p\n1,1,0,0.5,0.49\n2,0.0,True,0.1,1\n',
      columns: { target: 'y_{class}', scores: 'y_{class}_p' },
    })
    expect(sample).toMatchObject({
      labels: ['a', 'b'],
      target: [Uint8Array.of(1, 0), Uint8Array.of(0, 1)],
      predicted: [Uint8Array.of(1, 0), Uint8Array.of(0, 1)],
      scores: [Float64Array.of(0.5, 0.1), Float64Array.of(0.49, 1)],
    })
  })

  it('refuses a flag of 2', async () => {
    const columns = { target: 'y_{class}', predicted: 'p' }
    expect(await shown({ task, csv: 'id,y_a,p\n1,1,a\n2,2,a\n', columns })).toContain(
      'MM-255: column "y_a" of "out/p.csv" has 1 cell that is neither 0 nor 1; the first is "2"\n  out/p.csv:3',
    )
  })

  it('refuses a label without a score, and a score out of range', async () => {
    const columns = { target: 't', scores: 'p_{class}' }
    expect(await shown({ task, csv: 'id,t,p_urgent\n1,urgnet,1\n', columns })).toContain(
      'MM-256: "out/p.csv" has no column "p_urgnet" for the label "urgnet", as `columns.scores` needs',
    )
    expect(await shown({ task, csv: 'id,t,p_a\n1,a,1.5\n', columns })).toContain('MM-234')
  })

  it('refuses rows without any label', async () => {
    const columns = { target: 't', predicted: 'p' }
    expect(await shown({ task, csv: 'id,t,p\n1,,\n', columns })).toContain(
      'MM-257: evaluation "test" has no label: "t" is empty in every row',
    )
  })
})

describe('reading rankings', () => {
  const task = 'ranking' as const
  const columns = { score: 'score' }

  it('orders one table by score, and ties by document', async () => {
    const csv = 'query,document,relevance,score,w\nq2,d1,1,0.5,3\nq1,d9,0,7,1\nq1,d10,2,7,1\nq1,d1,,8,1\n'
    const sample = await read({ task, csv, columns: { ...columns, weight: 'w' } })
    expect(sample).toMatchObject({
      ids: ['q1', 'q2'],
      starts: Uint32Array.of(0, 3, 4),
      documents: ['d1', 'd10', 'd9'],
      document: Uint32Array.of(0, 1, 2, 0),
      score: Float64Array.of(8, 7, 7, 0.5),
      relevance: Float64Array.of(Number.NaN, 2, 0, 1),
      weight: Float64Array.of(1, 3),
    })
  })

  it('joins a run with judgements; a query without any document counts, with no score', async () => {
    const sample = await read({
      task,
      csv: 'query,document,score\nq1,a,1\nq1,b,2\n',
      judgements: 'query,document,relevance\nq3,a,1\nq1,c,3\nq1,a,1\n',
      columns,
    })
    expect(sample).toMatchObject({
      ids: ['q1', 'q3'],
      starts: Uint32Array.of(0, 3, 4),
      document: Uint32Array.of(1, 0, 2, 0),
      score: Float64Array.of(2, 1, Number.NaN, Number.NaN),
      relevance: Float64Array.of(Number.NaN, 1, 3, 1),
    })
  })

  it('refuses a document that a query has twice', async () => {
    const csv = 'query,document,relevance,score\nq,d,1,2\nq,e,1,2\nq,d,0,1\n'
    expect(await shown({ task, csv, columns })).toContain(
      'MM-271: "out/p.csv" has 1 pair of "query" and "document" twice: "q" with "d" (lines 2 and 4)\n  out/p.csv:4',
    )
  })

  it('refuses queries that nobody judged', async () => {
    const csv = 'query,document,score\nq1,a,1\nq2,b,2\nq3,b,2\n'
    const judgements = 'query,document,relevance\nq1,a,1\nq2,b,\n'
    expect(await shown({ task, csv, judgements, columns })).toContain(
      'MM-272: 2 queries of "out/p.csv" have no judged document in "data/judged.csv": "q2", "q3"',
    )
  })

  it('refuses a negative relevance, an infinite score and no score', async () => {
    const csv = 'query,document,relevance,score\nq,d,-1,inf\n'
    expect(await shown({ task, csv, columns: {} })).toContain('MM-238')
    expect(await shown({ task, csv, columns })).toContain('MM-250: column "score"')
    expect(await shown({ task, csv: csv.replace('inf', '1'), columns })).toContain(
      'MM-259: column "relevance" of "out/p.csv" has 1 cell that is no relevance from 0; the first is "-1"',
    )
  })

  it('refuses a query with two weights', async () => {
    const csv = 'query,document,relevance,score,w\nq,d,1,1,1\nq,e,1,1,2\n'
    expect(await shown({ task, csv, columns: { ...columns, weight: 'w' } })).toContain(
      'MM-273: column "w" of "out/p.csv" says both "1" and "2" of one example\n  out/p.csv:3',
    )
  })
})

describe('reading columns to search for slices', () => {
  const searchedOf = async (
    given: Pick<SampleInput, 'task'> & { csv: string; columns: Partial<SampleColumns> },
  ) => {
    const { searched } = await readSample({
      ...given,
      name: 'test',
      predictions: createMemoryTable(given.csv),
      examples: null,
      judgements: null,
      columns: { ...usualColumns, ...given.columns },
      positive: null,
      measures: ['ms'],
      stratify: null,
      slices: [],
      search: { columns: null },
      paths: { predictions: 'out/p.csv', examples: null, judgements: null },
    })
    return searched.map(({ name }) => name)
  }

  it('leaves out those that have a part already', async () => {
    const columns = { target: 'y', predicted: 'yhat', scores: 'p_{class}', weight: 'w', group: 'g' }
    const csv = 'id,y,yhat,p_a,p_b,w,g,ms,site\n1,a,a,1,0,1,x,5,n\n2,b,b,0,1,2,y,6,m\n'
    expect(await searchedOf({ task: 'multiclass', csv, columns })).toEqual(['site'])
  })

  it('leaves out those that differ within an example', async () => {
    const csv = 'id,grade,ms,judge,topic\n1,1,5,x,n\n1,2,5,y,n\n2,2,5,y,m\n'
    expect(await searchedOf({ task: 'graded', csv, columns: { score: 'grade' } })).toEqual(['topic'])
  })
})

describe('reading grades', () => {
  const task = 'graded' as const
  const columns = { score: 'grade', repeat: 'n' }

  it('takes mean and variance over the repeats of an example', async () => {
    const csv = 'id,n,grade,ms\nb,1,1,5\na,1,2,1\nb,2,4,7\nb,3,4,9\n'
    // Variance of 1, 4, 4 with divisor 2: (4 + 1 + 1) / 2.
    expect(await read({ task, csv, columns, measures: ['ms'] })).toMatchObject({
      ids: ['a', 'b'],
      score: Float64Array.of(2, 3),
      variance: Float64Array.of(Number.NaN, 3),
      repeats: Uint32Array.of(1, 3),
      measures: new Map([['ms', Float64Array.of(1, 7)]]),
    })
  })

  it('refuses one repeat twice, repeats of nothing, and predictions that are not of the examples', async () => {
    const csv = 'id,n,grade\na,1,2\na,1,3\n'
    expect(await shown({ task, csv, columns })).toContain(
      'MM-271: "out/p.csv" has 1 pair of "id" and "n" twice: "a" with "1" (lines 2 and 3)',
    )
    expect(await shown({ task, csv, columns: { ...columns, id: null } })).toContain('MM-270')
    const examples = 'id,w\na,1\nc,1\n'
    expect(await shown({ task, csv, examples, columns: { score: 'grade' } })).toContain(
      'MM-245: 1 id of "data/test.csv" have no prediction in "out/p.csv": "c"',
    )
  })
})
