import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { policyFilesOf, readPolicyFiles } from '../../src/config/policy-files.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { formatPlace } from '../../src/errors/place.ts'
import { fileWith } from '../support/configuration-files.ts'

const path = 'models/mergemark.yml'
const own = (gate: string) => fileWith({ gate: `gate: { ${gate} }` })

function gateOf(gate: string, files: Readonly<Record<string, string>>) {
  return parseConfiguration({ text: own(gate), path, files: new Map(Object.entries(files)) }).gate
}

function faultsOf(gate: string, files: Readonly<Record<string, string>>): string[] {
  try {
    gateOf(gate, files)
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return [error, ...error.also].map(
      (one) => `${one.code} ${one.place === null ? '-' : formatPlace(one.place)} ${one.message}`,
    )
  }
  return []
}

const org = 'mode: observe\nconfidence: 0.9\nrules:\n  - { metric: accuracy, min: 0.5, name: floor }\n'
const RULE = 'rules: [{ metric: accuracy, margin: 0.01 }]'

describe('a policy that extends another', () => {
  it('has its rules first, and its settings where the own policy says nothing', () => {
    const gate = gateOf(`extends: ../policy/org.yml, confidence: 0.99, ${RULE}`, { 'policy/org.yml': org })
    expect(gate).toMatchObject({
      mode: 'observe',
      confidence: 0.99,
      rules: [{ name: 'floor' }, { margin: 0.01 }],
      extends: ['policy/org.yml'],
    })
  })

  it('may extend several, of which the later one counts, and each once', () => {
    const files = {
      'models/a.yml': 'extends: c.yml\npreset: strict\n',
      'models/b.yml': 'extends: [c.yml]\npreset: lenient\n',
      'models/c.yml': 'preset: balanced\nrules: [{ metric: accuracy, max: 0.9 }]\n',
    }
    const gate = gateOf(`extends: [a.yml, b.yml], ${RULE}`, files)
    expect(gate.preset).toBe('lenient')
    expect(gate.rules.map(({ text }) => text)).toEqual([
      '{ metric: accuracy, max: 0.9 }',
      '{ metric: accuracy, margin: 0.01 }',
    ])
  })

  it('still knows of each rule where it stands', () => {
    const gate = gateOf(`extends: ../policy/org.yml, ${RULE}`, { 'policy/org.yml': org })
    expect(gate.rules.map(({ place }) => place)).toEqual([
      { file: 'policy/org.yml', line: 4, column: 5 },
      expect.objectContaining({ file: path }),
    ])
  })

  it('may have no rules of its own', () => {
    expect(gateOf('extends: ../policy/org.yml', { 'policy/org.yml': org }).rules).toHaveLength(1)
  })

  it('is told what is wrong in the other file, with its place there', () => {
    const bad =
      'mode: look\nrules:\n  - { metric: acuracy, margin: 0.1 }\n  - { metric: accuracy, margn: 1 }\n'
    expect(faultsOf(`extends: o.yml, ${RULE}, nme: 3`, { 'models/o.yml': bad })).toEqual([
      expect.stringMatching(/^MM-102 models\/mergemark.yml:5:\d+ gate has no key "nme"$/),
      'MM-103 models/o.yml:1:7 mode is "look"; it must be observe or enforce',
      'MM-112 models/o.yml:3:15 there is no metric "acuracy"',
      'MM-102 models/o.yml:4:25 rules[1] has no key "margn"',
    ])
    expect(faultsOf(`extends: o.yml, ${RULE}`, { 'models/o.yml': 'rules: [' })[0]).toMatch(
      /^MM-101 models\/o.yml/,
    )
  })

  it('that is not there is an error with its place, never a policy of less', () => {
    expect(faultsOf(`extends: [o.yml], ${RULE}`, {})).toEqual([
      'MM-122 models/mergemark.yml:5:19 gate.extends[0] names "o.yml", and there is no such file',
    ])
  })

  it('that leads back to itself is refused', () => {
    const files = { 'models/a.yml': 'extends: b.yml\n', 'models/b.yml': 'extends: a.yml\n' }
    expect(faultsOf(`extends: a.yml, ${RULE}`, files)).toEqual([
      'MM-123 models/b.yml:1:10 extends leads back to itself: models/mergemark.yml → models/a.yml → models/b.yml → models/a.yml',
    ])
    expect(faultsOf(`extends: mergemark.yml, ${RULE}`, {})[0]).toContain('MM-123')
  })

  it.each([
    ['https://example.org/p.yml', 'is an address'],
    ['/etc/policy.yml', 'lies outside of the working directory'],
    ['../../policy.yml', 'lies outside of the working directory'],
  ])('from elsewhere is refused: %s', (named, reason) => {
    expect(faultsOf(`extends: "${named}", ${RULE}`, {})).toEqual([
      `MM-125 models/mergemark.yml:5:18 gate.extends is "${named}", which ${reason}`,
    ])
    expect(policyFilesOf({ text: own(`waivers: "${named}", ${RULE}`), path })).toEqual([])
  })

  it('of more than 8 files is refused', () => {
    const names = Array.from({ length: 9 }, (_, index) => `${index}.yml`)
    const files = Object.fromEntries(names.map((name) => [`models/${name}`, 'mode: enforce\n']))
    expect(faultsOf(`extends: [${names.join(', ')}], ${RULE}`, files)).toEqual([
      expect.stringMatching(
        /^MM-124 .* gate\.extends\[8\] is one policy file more than the 8 that are read$/,
      ),
    ])
    expect(
      faultsOf(`extends: [${names.slice(1).join(', ')}], waivers: 0.yml, ${RULE}`, {
        ...files,
        'models/0.yml': '',
      }),
    ).toEqual([])
  })
})

describe('waivers', () => {
  const waiver =
    '- { metric: accuracy, slice: island=Dream, reason: few birds, owner: ana, expires: 2026-12-31 }\n'

  it('are read from their file, with their places', () => {
    expect(gateOf(`waivers: w.yml, ${RULE}`, { 'models/w.yml': `# birds\n${waiver}` }).waivers).toMatchObject(
      [
        {
          rule: null,
          evaluation: null,
          metric: 'accuracy',
          slice: 'island=Dream',
          reason: 'few birds',
          owner: 'ana',
          expires: '2026-12-31',
          place: { file: 'models/w.yml', line: 2, column: 3 },
        },
      ],
    )
    expect(gateOf(`waivers: w.yml, ${RULE}`, { 'models/w.yml': '# none\n' }).waivers).toEqual([])
  })

  it('of a policy that is extended count too', () => {
    const files = { 'models/o.yml': 'waivers: w.yml\n', 'models/w.yml': waiver }
    expect(gateOf(`extends: o.yml, ${RULE}`, files).waivers).toHaveLength(1)
  })

  it('are told all that is wrong with them at once', () => {
    const bad = [
      '- { metric: accuracy, reason: r, expires: 9999-99-99 }',
      '- { reason: r, owner: o, expires: 2026-01-01 }',
      '- { rule: a, reason: r, owner: o, expires: soon, until: never }',
    ].join('\n')
    expect(faultsOf(`waivers: w.yml, ${RULE}`, { 'models/w.yml': bad })).toEqual([
      'MM-104 models/w.yml:1:3 "[0].owner" is missing',
      'MM-103 models/w.yml:1:43 [0].expires is "9999-99-99"; it must be a day that the calendar has',
      'MM-126 models/w.yml:2:3 [1] does not say what it excuses',
      'MM-103 models/w.yml:3:44 [2].expires is "soon"; it must be a day such as 2026-12-31',
      'MM-102 models/w.yml:3:50 [2] has no key "until"',
    ])
  })
})

it('reads the files that a policy names, and those that they name in turn', async () => {
  const files = new Map([
    ['models/a.yml', 'extends: ../b.yml\nwaivers: w.yml\n'],
    ['b.yml', 'mode: observe\n'],
    ['models/w.yml', '[]'],
    ['models/other.yml', ''],
  ])
  const read = await readPolicyFiles(
    { text: own(`extends: [a.yml, none.yml], ${RULE}`), path },
    async (name) => files.get(name) ?? null,
  )
  expect([...read.keys()].sort()).toEqual(['b.yml', 'models/a.yml', 'models/w.yml'])
})
