import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { formatError } from '../../src/errors/format-error.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { fileWith } from '../support/configuration-files.ts'

/** What came of a text: nothing, or the error in words. Anything but a MergemarkError is thrown on. */
function answerTo(text: string): string | null {
  try {
    parseConfiguration({ text, path: 'mergemark.yml' })
    return null
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return formatError(thrown)
    throw thrown
  }
}

const scalar = fc.oneof(
  fc.constantFrom(
    'accuracy',
    'f1',
    'roc_auc',
    'test',
    'binary',
    'multiclass',
    '1%',
    '{seed} && x',
    '',
    'p.csv',
    '30m',
    '../x',
    '\u001b[2J',
  ),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const key = fc.oneof(
  fc.constantFrom(
    ...'version name data train evaluations gate baseline path columns rules metric metrics margin min max as test task'.split(
      ' ',
    ),
    ...'predictions command tensorflow features target outputs model seeds timeout env positive sql expr slice wait'.split(
      ' ',
    ),
    ...'toString constructor hasOwnProperty \u001b[2J \u009b31m'.split(' '),
  ),
  fc.string(),
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map((entries) => new Map(entries)),
  ),
}))

describe('a configuration of anything at all', () => {
  it('is answered by errors of the catalogue only: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void answerTo(text)),
      { numRuns: 300 },
    )
    const yamlish = fc.constantFrom(
      ...'{}[]:,-?&*!|>%@`"\' \n\tab1#'.split(''),
      'a: ',
      '- ',
      '\n  ',
      '*a',
      '&a ',
      '<<: ',
    )
    fc.assert(
      fc.property(fc.string({ unit: yamlish, maxLength: 40 }), (text) => void answerTo(text)),
      { numRuns: 1000 },
    )
  })

  it('is answered by errors of the catalogue only: any tree of known and unknown keys', () => {
    fc.assert(
      fc.property(tree, (value) => void answerTo(stringify(value))),
      { numRuns: 500 },
    )
  })

  it('is answered by errors of the catalogue only: any tree in place of a section', () => {
    const section = fc.constantFrom('data', 'train', 'evaluations', 'gate', 'baseline')
    const property = fc.property(section, tree, (name, value) => {
      const answer = answerTo(fileWith({ [name]: stringify(new Map([[name, value]])).trimEnd() }))
      // Never a control character on a terminal, whatever the file holds.
      expect(answer ?? '').toMatch(/^[^\p{Cc}]*$|^([^\p{Cc}]|\n)*$/u)
    })
    fc.assert(property, { numRuns: 1000 })
  })
})
