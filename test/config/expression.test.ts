import { parse } from '@bufbuild/cel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST, readExpression } from '../../src/config/expression/read-expression.ts'
import { COSTLIEST } from '../../src/config/expression/reader.ts'
import { parseExpression } from '../../src/config/meaning/check-expression.ts'

describe('an expression of the policy', () => {
  it.each([
    'data.penguins.rows >= 0.9 * base.data.penguins.rows',
    'metrics.test["recall[Gentoo]"] > .5 && !(model.bytes > 2e6) || training.seconds < -1 + 2',
    '["a", "b"].all(x, [1, 2].exists(y, metrics.test[x] > y))',
    'metrics.test.f1 > 0.5 ? true : false',
  ])('is read: %s', (text) => {
    expect(parseExpression(text)).toEqual({ problem: null, at: null })
  })

  it.each([
    ['metrics.test.f1 = 0.9', 16, 'one "=" compares nothing: write "=="'],
    ['metrics.test.f1 > 0.9 and true', 22, 'write "&&" for "and"'],
    ['metrics.test.f1 >', 17, 'it ends where a value is expected'],
    ['', 0, 'it ends where a value is expected'],
    [
      'f1 > 0.9',
      0,
      '"f1" is not known here; an expression speaks of metrics, slices, data, training, model, base',
    ],
    ['has(metrics.test.f1)', 0, '"has" is not offered: a value that is not there makes the rule missing'],
    ['"f1" in metrics.test', 5, '"in" is not offered: write the comparisons out with "||"'],
    ['"aaa".matches("(a+)+$")', 6, '"matches" is not offered: an expression calls no functions'],
    ['0 < metrics.test.f1 < 1', 20, 'comparisons do not chain: write "a < b && b < c"'],
    ['metrics.test.all(m, true)', 13, '"all" goes over a list that is written out: ["a", "b"].all(x, …)'],
    ['[1].map(x, x)', 4, 'a list knows `all` and `exists` alone'],
    ['[].all(x, true)', 1, 'a list needs a value'],
    ['[1] == [1]', 4, 'a list serves `all` and `exists` alone: [1, 2].all(x, …)'],
    [
      '[1].all(x, x > 0) && x > 0',
      21,
      '"x" is not known here; an expression speaks of metrics, slices, data, training, model, base',
    ],
    ['1u > 0', 0, '"1u" is not known'],
    ['r"a" == "a"', 0, '"r"" is not known'],
    ['"""a""" == "a"', 0, '""""" is not known'],
    ['"a\\n" == "a"', 0, 'this text does not end, or has an escape, which is not known here'],
    ['true // && false', 5, 'comments are not known here'],
    ['{"a": 1}.a > 0', 0, '"{" is not known'],
    ['metrics.test.f1 > 1e999', 18, '"1e999" is too large'],
    [
      'null == null',
      0,
      '"null" is not known here; an expression speaks of metrics, slices, data, training, model, base',
    ],
  ])('%s is refused at character %i', (text, at, problem) => {
    expect(parseExpression(text)).toEqual({ problem, at })
  })

  it('is refused where it would run away', () => {
    expect(parseExpression('('.repeat(500)).problem).toContain('nests deeper')
    expect(parseExpression(`true${' '.repeat(LONGEST)}`).problem).toContain('longer than')
    const list = `[${Array.from({ length: 40 }, () => 1).join(',')}]`
    const nested = `${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c > 0)))`
    expect(parseExpression(nested).problem).toBe(`it takes more than ${COSTLIEST} steps`)
  })

  it('is known to CEL wherever it is known here', () => {
    const word = fc.constantFrom(
      ...[
        'metrics.test.f1',
        'base',
        '.a',
        '[',
        ']',
        '(',
        ')',
        '!',
        '&&',
        '||',
        '?',
        ':',
        '-',
        '1',
        '"a"',
        '<',
        '==',
        '.all(x,',
        ',',
        'x',
        '*',
        '.5',
        '2e3',
      ],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const read = readExpression(words.join(' '))
        if ('cel' in read) expect(() => parse(read.cel)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})
