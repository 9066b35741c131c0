import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/config/configuration.ts'
import { combineConfigurations } from '../../src/config/merge-policy.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { policyFilesOf } from '../../src/config/policy-files.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { fileWith } from '../support/configuration-files.ts'

const SPEC = '{"mark":"point","transform":[{"filter":"datum.x > 1"}],"encoding":{}}'

function read(keys: string, { spec = SPEC, path = 'mergemark.yml' } = {}): Configuration {
  const folder = path.includes('/') ? `${path.split('/')[0]}/` : ''
  const files = new Map([[`${folder}charts/mass.vl.json`, spec]])
  return parseConfiguration({ text: fileWith({ baseline: keys }), path, files })
}

function refusalOf(keys: string, spec?: string): string {
  try {
    read(keys, spec === undefined ? {} : { spec })
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return [thrown, ...thrown.also].map(({ code, message }) => `${code} ${message}`).join('\n')
  }
  return 'accepted'
}

const withChart = (fields: string) =>
  `report: { charts: [{ name: mass, spec: charts/mass.vl.json, ${fields} }] }`

describe('what the report shows', () => {
  it('is one comment for all projects and no chart where nothing is said', () => {
    expect(read('').report).toEqual({ comment: 'joined', charts: [] })
  })

  it('may be one comment a project', () => {
    expect(read('report: { comment: per-project }').report.comment).toBe('per-project')
  })

  it('has charts of the user’s own, with what their files say', () => {
    const chart = 'title: Mass, data: sample, evaluation: test, main: true'
    expect(read(withChart(chart), { path: 'model/mergemark.yml' }).report.charts).toEqual([
      {
        name: 'mass',
        title: 'Mass',
        spec: 'model/charts/mass.vl.json',
        specification: JSON.parse(SPEC),
        source: 'sample',
        evaluation: 'test',
        main: true,
        keys: [],
      },
    ])
    expect(read(withChart('data: evaluation, path: evaluations.test.metrics')).report.charts).toMatchObject([
      { title: 'mass', evaluation: null, main: false, keys: ['evaluations', 'test', 'metrics'] },
    ])
  })

  it('is the base branch’s, so that a pull request draws nothing else', () => {
    const base = read(withChart('data: data'))
    const head = read('report: { comment: per-project }')
    expect(combineConfigurations({ base, head }).configuration.report).toBe(base.report)
  })

  it('names files that are read with the policy', () => {
    const text = fileWith({ baseline: withChart('data: data') })
    expect(policyFilesOf({ text, path: 'model/mergemark.yml' })).toEqual(['model/charts/mass.vl.json'])
  })

  it.each([
    [
      'of a name twice',
      `report: { charts: [${'{ name: a, spec: charts/mass.vl.json, data: data }, '.repeat(2)}] }`,
      'MM-106 report.charts has "a" twice',
    ],
    [
      'of names that a disk takes for one',
      'report: { charts: [{ name: a, spec: charts/mass.vl.json, data: data }, { name: A, spec: charts/mass.vl.json, data: data }] }',
      'has "A" twice',
    ],
    [
      'of a name that leads elsewhere',
      'report: { charts: [{ name: ../a, spec: charts/mass.vl.json, data: data }] }',
      'MM-103 report.charts[0].name',
    ],
    [
      'of a file that is not there',
      'report: { charts: [{ name: a, spec: b.json, data: data }] }',
      'MM-122 report.charts[0].spec names "b.json"',
    ],
    [
      'of an address',
      'report: { charts: [{ name: a, spec: "https://example.org/a.json", data: data }] }',
      'MM-125',
    ],
    ['of a file outside', 'report: { charts: [{ name: a, spec: ../a.json, data: data }] }', 'MM-125'],
    ['over no document', withChart('data: verdict'), 'MM-103 report.charts[0].data'],
    ['over what only judging has', withChart('data: comparison'), 'MM-103 report.charts[0].data'],
    [
      'of an evaluation that there is not',
      withChart('data: sample, evaluation: tset'),
      'MM-116 there is no evaluation "tset"',
    ],
    [
      'of an evaluation of another document',
      withChart('data: data, evaluation: test'),
      'MM-121 report.charts[0].evaluation says nothing beside data: data',
    ],
    [
      'more than eight times',
      `report: { charts: [${Array.from({ length: 9 }, (_, at) => `{ name: a${at}, spec: charts/mass.vl.json, data: data }`)}] }`,
      'a list of at most 8',
    ],
  ])('refuses a chart %s', (_, keys, message) => {
    expect(refusalOf(keys)).toContain(message)
  })

  it.each([
    ['is no JSON', '{', 'MM-131 "charts/mass.vl.json" is no specification of a chart'],
    ['is a list', '[]', 'it is no JSON object'],
    ['is Vega', '{"$schema":"https://vega.github.io/schema/vega/v6.json"}', 'it is Vega, not Vega-Lite'],
    ['is large', JSON.stringify({ a: 'x'.repeat(100_000) }), 'it has 100008 characters'],
    [
      'loads data',
      '{"mark":"bar","data":{"url":"https://example.org"}}',
      'MM-132 "charts/mass.vl.json" has data.url, which is an address',
    ],
    [
      'looks data up elsewhere',
      '{"transform":[{"lookup":"a","from":{"data":{"url":"x"}}}]}',
      'has transform.0.from.data.url',
    ],
    ['leads away', '{"encoding":{"href":{"value":"x"}}}', 'has encoding.href'],
    ['has a picture', '{"layer":[{"mark":"image"}]}', 'has layer.0.mark, an image'],
    ['has a picture by its type', '{"mark":{"type":"image"}}', 'an image'],
    ['has a signal', '{"mark":{"type":"bar","color":{"signal":"a"}}}', 'has mark.color.signal'],
    ['tells programs what to do', '{"usermeta":{"embedOptions":{}}}', 'has usermeta'],
    ['is nested without end', `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`, 'nested too deeply'],
    ['names a prototype', '{"mark":"bar","__proto__":{"x":1}}', 'no name of a key'],
  ])('refuses a specification that %s', (_, spec, message) => {
    expect(refusalOf(withChart('data: data'), spec)).toContain(message)
  })
})

describe('what concerns a project', () => {
  it('is the folder of its file where nothing is said', () => {
    expect(read('').paths).toBeNull()
  })

  it('is globs from that folder', () => {
    expect(read('paths: ["**", ../shared/*.py]', { path: 'model/mergemark.yml' }).paths).toEqual([
      'model/**',
      'shared/*.py',
    ])
  })

  it.each(['paths: []', 'paths: ["!docs/**"]', 'paths: [/etc/**]', 'paths: ["a\\\\b"]', 'paths: a'])(
    'is not %s',
    (keys) => {
      expect(refusalOf(keys)).toMatch(/MM-103 paths/)
    },
  )
})

describe('what a fork reports', () => {
  const withForks = (forks: string) =>
    parseConfiguration({
      text: fileWith({ gate: `gate: { ${forks} rules: [{ metric: accuracy, margin: 0.01 }] }` }),
      path: 'mergemark.yml',
    }).gate.forks

  it('is reviewed where nothing is said, and accepted where the policy says so', () => {
    expect(withForks('')).toBe('review')
    expect(withForks('forks: accept,')).toBe('accept')
  })
})
