import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCondition } from '../../src/commands/sample-size/parse-condition.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'

const read = (condition: string) =>
  parseCondition(condition).map(({ factors, ...clause }) => ({
    ...clause,
    factors: Object.fromEntries(factors),
  }))

function refusal(condition: string): MergemarkError {
  try {
    parseCondition(condition)
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return thrown
    throw thrown
  }
  throw new Error(`"${condition}" was read`)
}

describe('a condition of ease.ml/ci', () => {
  it('reads as its clauses', () => {
    expect(read('n - o > 0.02 +/- 0.01 /\\ d < 0.1 +/- 0.01')).toEqual([
      {
        factors: { n: 1, o: -1 },
        comparison: '>',
        bar: 0.02,
        tolerance: 0.01,
        text: 'n - o > 0.02 +/- 0.01',
      },
      { factors: { d: 1 }, comparison: '<', bar: 0.1, tolerance: 0.01, text: 'd < 0.1 +/- 0.01' },
    ])
  })

  it.each([
    ['n - 1.1 * o > 0.01 +/- 0.01', { n: 1, o: -1.1 }],
    ['n - o * 1.1 > 0.01 +/- 0.01', { n: 1, o: -1.1 }],
    ['2 * (n - o) + d > 0.01 +/- 0.01', { n: 2, o: -2, d: 1 }],
    ['n - (o - d) > 0.01 +/- 0.01', { n: 1, o: -1, d: 1 }],
    ['n + n - o + o>.5+/-1e-2', { n: 2 }],
  ])('reads %s as a sum', (condition, factors) => {
    expect(read(condition)[0]?.factors).toEqual(factors)
  })

  it('joins clauses by /\\ or and', () => {
    const joined = ['n > 0.8 +/- 0.1 and d < 0.2 +/- 0.1', 'n > 0.8 +/- 0.1/\\d < 0.2 +/- 0.1']
    expect(joined.map((condition) => read(condition).length)).toEqual([2, 2])
  })

  it('takes a bar below 0', () => expect(read('n - o > -0.01 +/- 0.005')[0]?.bar).toBe(-0.01))

  it.each([
    ['', 1, 'MM-154', 'its end'],
    ['n - o > 0.02', 13, 'MM-154', '+/- and the tolerance'],
    ['n - o >= 0.02 +/- 0.01', 8, 'MM-154', '"="'],
    ['n - o > 2% +/- 0.01', 10, 'MM-154', '0.02 for 2 %'],
    ['n * o > 0.02 +/- 0.01', 5, 'MM-154', 'a number beside *'],
    ['n - o 0.02 +/- 0.01', 7, 'MM-154', '> or <'],
    ['(n - o > 0.02 +/- 0.01', 8, 'MM-154', 'a closing bracket'],
    ['n + 0.1 > 0.2 +/- 0.01', 1, 'MM-154', 'the number on the right'],
    ['n - n > 0 +/- 0.01', 1, 'MM-154', 'n, o or d on the left'],
    ['n > 0.8 +/- 0.1 or d < 0.2 +/- 0.1', 17, 'MM-154', '"or"'],
    ['n > 0.8 +/- 0.1 and', 20, 'MM-154', 'its end'],
    ['n - accuracy > 0.02 +/- 0.01', 5, 'MM-153', '"accuracy"'],
    ['N > 0.8 +/- 0.1', 1, 'MM-153', '"N"'],
    ['n > 0.8 +/- 0', 13, 'MM-155', 'tolerance is 0'],
    ['n > 0.8 +/- -0.1', 13, 'MM-155', '-0.1'],
    ['d < 0.2 +/- 0.1 /\\ n - o > 2 +/- 1', 20, 'MM-156', 'between -1 and 1'],
    ['n > 0 +/- 0.1', 1, 'MM-156', 'between 0 and 1'],
    ['n > 1 +/- 0.1', 1, 'MM-156', 'between 0 and 1'],
  ])('refuses %j at character %i', (condition, column, code, words) => {
    const error = refusal(condition)
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
    expect(error.place).toMatchObject({ file: '--condition', line: 1, column })
  })

  it('says how 2 % is written', () => {
    expect(refusal('n - o > 2 +/- 1').mend).toContain('write 0.02 for 2 %')
  })

  it('refuses what is too long before it reads it', () => {
    expect(refusal('('.repeat(100_000)).message).toContain('an end within 1000 characters')
  })

  it('ends every text in clauses or in one of its own errors', () => {
    const piece = fc.constantFrom(
      'n',
      'o',
      'd',
      'x',
      '1',
      '.5',
      '>',
      '<',
      '+/-',
      '/\\',
      'and',
      '(',
      ')',
      '*',
      '+',
      '-',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join(' ')),
        ),
        (condition) => {
          try {
            expect(parseCondition(condition).length).toBeGreaterThan(0)
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(MergemarkError)
          }
        },
      ),
      { seed: 6 },
    )
  })
})
