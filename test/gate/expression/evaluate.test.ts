import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildContext, type ContextDocuments } from '../../../src/gate/expression/context.ts'
import { evaluateExpression } from '../../../src/gate/expression/evaluate.ts'
import { type ExpressionLanguage, loadLanguage } from '../../../src/gate/expression/language.ts'

let language: ExpressionLanguage
beforeAll(async () => {
  language = await loadLanguage()
})

const DIGEST = `sha256:${'0'.repeat(64)}`

function row(name: string, head: number | null, base: number | null = head, fields = {}) {
  return {
    evaluation: 'test',
    name,
    slice: null,
    base,
    head,
    delta: null,
    interval: null,
    test: null,
    p: null,
    evidence: null,
    reason: null,
    n: 344,
    higherIsBetter: true,
    ...fields,
  }
}

function data(name: string, rows: number) {
  return { name, path: 'p.csv', digest: DIGEST, rows, columns: [], checks: [], drift: [], unsupported: [] }
}

const documents: ContextDocuments = {
  comparison: {
    metrics: [
      row('accuracy', 0.94, 0.92),
      row('recall[Gentoo]', 0.9),
      row('nan', Number.NaN),
      row('f1', null),
      row('auc', Number.POSITIVE_INFINITY),
      row('twice', 0.9),
      row('twice', 0.1),
      row('accuracy', 0.8, 0.7, { slice: 'island=Torgersen', evidence: { kind: 'point', delta: 0.1 } }),
      row('accuracy', 0.99, 0.7, { slice: 'island=Biscoe', reason: 'its members are not those of main' }),
      row('accuracy', 0.94, 0.5, { since: 'v1' }),
      row('accuracy', 0.99, 0.99, { evaluation: 'chosen' }),
    ],
    obstacles: [{ evaluation: 'chosen', reason: 'other examples' }],
  },
  datasets: [{ ...data('penguins', 333), drift: [{ column: 'mass', statistic: 'psi', value: 0.05 }] }],
  training: {
    seconds: 12.5,
    peakMemoryBytes: null,
    model: { path: 'model.bin', digest: DIGEST, bytes: 1_500_000 },
  },
  base: { datasets: [data('penguins', 344)], training: null },
}

function outcomeOf(text: string): string {
  return evaluateExpression(text, buildContext(documents, language)).outcome
}
function reasonOf(text: string): string | null {
  return evaluateExpression(text, buildContext(documents, language)).reason
}

describe('an expression', () => {
  it.each([
    ['data.penguins.rows >= 0.9 * base.data.penguins.rows', 'within'],
    ['data.penguins.rows >= base.data.penguins.rows', 'violated'],
    ['data.penguins.rows == 333', 'within'],
    ['data.penguins.drift.mass.psi < 0.1', 'within'],
    ['metrics.test.accuracy >= base.metrics.test.accuracy', 'within'],
    ['metrics.test.accuracy < 0.9', 'violated'],
    ['metrics.test["recall[Gentoo]"] >= 0.9', 'within'],
    ["metrics['test']['recall[' + 'Gentoo' + ']'] >= 0.9", 'within'],
    ['slices.test["island=Torgersen"].accuracy > 0.75', 'within'],
    ['training.seconds < 60 && model.bytes < 2e6', 'within'],
    ['base.metrics.test.accuracy > 0.9', 'within'],
    ['["accuracy", "recall[Gentoo]"].all(m, metrics.test[m] > 0.85)', 'within'],
    ['["accuracy", "recall[Gentoo]"].exists(m, metrics.test[m] > 0.95)', 'violated'],
    ['metrics.test.accuracy > 0.9 ? model.bytes < 2e6 : model.bytes < 1e6', 'within'],
    ['.5 < 1', 'within'],
  ])('speaks of what the run knows: %s is %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome)
  })

  // In CEL itself these are an error for mixing its two kinds of number, and 0 for dividing whole ones.
  it.each([
    ['metrics.test.accuracy * 100 > 90', 'within'],
    ['data.penguins.rows + 1 > 5', 'within'],
    ['metrics.test.accuracy > 1 / 2', 'within'],
    ['0.4 > 1 / 2', 'violated'],
  ])('has one kind of number: %s is %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome)
  })

  it.each([
    ['metrics.test.f1 > 0.5'],
    ['metrics.test.absent > 0.5'],
    ['metrics.absent.accuracy > 0.5'],
    ['metrics.chosen.accuracy > 0.5'],
    ['slices.test["island=Biscoe"].accuracy > 0.5'],
    ['metrics.test.twice > 0.05'],
    ['metrics.test.nan < 0.9'],
    ['metrics.test.nan >= 0.9'],
    ['!(metrics.test.nan < 0.9)'],
    ['metrics.test.nan != 0.9'],
    ['metrics.test.nan == metrics.test.nan'],
    ['metrics.test.auc > 0.9'],
    ['!(metrics.test.f1 < 0.9)'],
    ['0.0 / 0.0 < 0.9'],
    ['!(0.0 / 0.0 < 0.9)'],
    ['1 / 0 > 0.9'],
    ['1e308 * 10 > 0.9'],
    ['-1e308 - 1e308 < 0.9'],
    ['metrics.test.f1 > 0.5 ? true : true'],
    ['training.peak_memory_bytes < 1e9'],
    ['base.training.seconds < 60'],
    ['["accuracy", "f1"].all(m, metrics.test[m] > 0.5)'],
    ['!["nan"].exists(m, metrics.test[m] < 0.5)'],
  ])('is missing where a value that decides is: %s', (text) => {
    expect(outcomeOf(text)).toBe('missing')
  })

  it.each([
    ['metrics.test.accuracy'],
    ['1'],
    ['"true"'],
    ['metrics.test'],
    ['metrics.test.accuracy ? true : true'],
    ['!metrics.test.accuracy'],
    ['metrics.test.accuracy && true'],
    ['metrics.test == metrics.test'],
    ['metrics != base.metrics'],
    ['metrics.test.accuracy != "0.9"'],
    ['metrics.test.accuracy != true'],
    ['metrics > 1'],
    ['metrics.test.accuracy.all > 1'],
  ])('is missing where it is no condition on numbers: %s', (text) => {
    expect(outcomeOf(text)).toBe('missing')
  })

  // google/cel-spec, tests/simple/testdata/logic.textproto: sections AND, OR, NOT and conditional.
  it.each([
    ['true && false', 'violated'],
    ['false && 2.0 / 0.0 > 3.0', 'violated'],
    ['2.0 / 0.0 > 3.0 && false', 'violated'],
    ['2.0 / 0.0 > 3.0 && true', 'missing'],
    ['true && 1.0 / 0.0 != 0.0', 'missing'],
    ['false && 32.0', 'violated'],
    ['"horses" && false', 'violated'],
    ['"less filling" && true', 'missing'],
    ['true || 1.0 / 0.0 != 0.0', 'within'],
    ['2.0 / 0.0 > 3.0 || true', 'within'],
    ['false || 42.0', 'missing'],
    ['2.0 / 0.0 > 3.0 || false', 'missing'],
    ['!true', 'violated'],
    ['!0.0', 'missing'],
    ['true ? 1 == 1 : 1 / 0 == 1', 'within'],
    ['false ? 1 / 0 == 1 : 1 == 1', 'within'],
    ['1 / 0 == 1 ? true : false', 'missing'],
  ])('follows the logic of CEL’s own conformance tests: %s is %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome)
  })

  it('says which value is not there', () => {
    expect(reasonOf('metrics.test.f1 > 0.5')).toBe('this run has no value "f1"')
  })

  it('says where it cannot be read', () => {
    expect(reasonOf('has(metrics.test.f1)')).toBe(
      'it cannot be read at character 1: "has" is not offered: a value that is not there makes the rule missing',
    )
  })

  it('is missing where the language was not loaded', () => {
    expect(evaluateExpression('true', buildContext(documents)).outcome).toBe('missing')
  })

  it('cannot reach what objects inherit', () => {
    for (const text of ['metrics.constructor != "x"', 'metrics["__proto__"] != "x"', 'metrics.toString != 1'])
      expect(outcomeOf(text)).toBe('missing')
  })
})

describe('what keeps numbers finite', () => {
  it('is a context without those that are not', () => {
    const metrics = buildContext(documents).values.get('metrics')
    const test = metrics instanceof Map ? metrics.get('test') : null
    expect([...(test as Map<string, number>).keys()]).toEqual(['accuracy', 'recall[Gentoo]'])
  })

  it('is a comparison that refuses them', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const sign of ['<', '<=', '>', '>=', '==', '!=']) {
        const values = new Map([['metrics', value]])
        expect(() => language(`metrics ${sign} 0.5`, values)).toThrow('not a finite number')
      }
    }
  })

  it('is arithmetic that refuses them', () => {
    for (const text of ['1.0 / 0.0', '0.0 / 0.0', '1e308 * 10.0', '1e308 + 1e308', '-1e308 - 1e308'])
      expect(() => language(text, new Map())).toThrow('not a finite number')
  })
})

/** A condition, and what Kleene's logic makes of it; null: not known. */
interface Condition {
  readonly text: string
  readonly value: boolean | null
}

const not = ({ text, value }: Condition): Condition => ({
  text: `!(${text})`,
  value: value === null ? null : !value,
})
function both(one: Condition, other: Condition): Condition {
  const values = [one.value, other.value]
  const value = values.includes(false) ? false : values.includes(null) ? null : true
  return { text: `(${one.text} && ${other.text})`, value }
}
const either = (one: Condition, other: Condition): Condition => ({
  text: `(${one.text} || ${other.text})`,
  value: not(both(not(one), not(other))).value,
})
const choose = (asked: Condition, one: Condition, other: Condition): Condition => ({
  text: `(${asked.text} ? ${one.text} : ${other.text})`,
  value: asked.value === null ? null : asked.value ? one.value : other.value,
})

const UNKNOWN = ['metrics.test.nan', 'metrics.test.f1', 'metrics.test.auc', '(0.0 / 0.0)', 'data.absent.rows']
const signs = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')
const unknown = fc
  .tuple(fc.constantFrom(...UNKNOWN), signs, fc.constantFrom('0.5', ...UNKNOWN), fc.boolean())
  .map(([left, sign, right, turned]) => ({
    text: turned ? `${right} ${sign} ${left}` : `${left} ${sign} ${right}`,
    value: null,
  }))
const known = fc.constantFrom<Condition>(
  { text: 'metrics.test.accuracy > 0.5', value: true },
  { text: 'metrics.test.accuracy < 0.5', value: false },
  { text: 'true', value: true },
  { text: '1 > 2', value: false },
)

function conditions(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ any: Condition }>((tie) => {
    const any = tie('any')
    return {
      any: fc.oneof(
        { maxDepth: 4 },
        leaf,
        any.map(not),
        fc.tuple(any, any).map(([one, other]) => both(one, other)),
        fc.tuple(any, any).map(([one, other]) => either(one, other)),
        fc.tuple(any, any, any).map(([asked, one, other]) => choose(asked, one, other)),
      ),
    }
  }).any
}

const OUTCOMES = new Map([
  [true, 'within'],
  [false, 'violated'],
  [null, 'missing'],
])

describe('any expression', () => {
  it('is missing where it rests on what is missing or not finite alone', () => {
    fc.assert(fc.property(conditions(unknown), ({ text }) => outcomeOf(text) === 'missing'))
  })

  it('comes to what Kleene’s three values come to', () => {
    fc.assert(
      fc.property(conditions(fc.oneof(unknown, known)), ({ text, value }) => {
        expect(outcomeOf(text)).toBe(OUTCOMES.get(value))
      }),
    )
  })

  it('is missing or decided, and never thrown, whatever its text', () => {
    const word = fc.constantFrom(
      ...[
        'metrics',
        '.',
        'test',
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
        'x',
        ',',
      ],
      ...['.all(', 'has(', ' in ', '{', '}', '==', '/', '0', '0x1', '1u', 'null', 'matches(', '`', '\\'],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(['within', 'violated', 'missing']).toContain(outcomeOf(words.join('')))
      }),
    )
  })
})
