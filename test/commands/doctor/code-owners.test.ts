import { describe, expect, it } from 'vitest'
import { codeOwners, ownerReview } from '../../../src/commands/doctor/checks/code-owners.ts'
import { ownersOf, owns, parseOwners } from '../../../src/commands/doctor/code-owners.ts'
import { hear, look, UNPROTECTED } from '../../support/doctor-scene.ts'

describe('a pattern of CODEOWNERS', () => {
  // GitHub Docs, "About code owners", the example file and what its comments say; the rest is gitignore(5).
  it.each([
    ['*', 'deep/in/file.txt', true],
    ['*.js', 'deep/in/file.js', true],
    ['*.js', 'file.jsx', false],
    ['/build/logs/', 'build/logs/a.log', true],
    ['/build/logs/', 'build/logs/deep/a.log', true],
    ['/build/logs/', 'other/build/logs/a.log', false],
    ['docs/*', 'docs/getting-started.md', true],
    ['docs/*', 'docs/build-app/troubleshooting.md', false],
    ['apps/', 'apps/a', true],
    ['apps/', 'deep/apps/a/b', true],
    ['apps/', 'apps', false],
    ['/docs/', 'docs/a', true],
    ['/docs/', 'deep/docs/a', false],
    ['/scripts/', 'scripts/a', true],
    ['**/logs', 'build/logs', true],
    ['**/logs', 'deeply/nested/logs/a.log', true],
    ['/apps/github', 'apps/github', true],
    ['/apps/github', 'apps/github/a', true],
    ['/apps/github', 'apps/githubs', false],
    ['mergemark.yml', 'projects/one/mergemark.yml', true],
    ['/mergemark.yml', 'projects/one/mergemark.yml', false],
    ['projects/**/mergemark.yml', 'projects/mergemark.yml', true],
    ['projects/**/mergemark.yml', 'projects/a/b/mergemark.yml', true],
    ['data/**', 'data/a/b', true],
    ['data/**', 'data', false],
    ['/data/test-?.csv', 'data/test-1.csv', true],
    ['/data/test-?.csv', 'data/test-12.csv', false],
    ['/a\\ b.csv', 'a b.csv', true],
    ['Makefile', 'makefile', false],
    ['/', 'a', false],
  ])('%s and %s', (pattern, path, expected) => {
    const [rule] = parseOwners(`${pattern} @ada`).rules
    expect(owns((rule?.pattern ?? pattern).replaceAll('\\ ', ' '), path)).toBe(expected)
    expect(owns(pattern, path)).toBe(expected)
  })

  it('takes no time however many stars it has', () => {
    expect(owns(`${'**/a'.repeat(1)}${'/**/a'.repeat(200)}/b`, Array(400).fill('a').join('/'))).toBe(false)
    expect(owns(`/${'*a'.repeat(200)}b`, 'a'.repeat(400))).toBe(false)
  })
})

describe('CODEOWNERS', () => {
  it('lets the last line that matches say', () => {
    const file = parseOwners('* @all\n/data/ @data\n/data/free.csv\n')
    expect(ownersOf(file, 'train.py')).toEqual(['@all'])
    expect(ownersOf(file, 'data/test.csv')).toEqual(['@data'])
    expect(ownersOf(file, 'data/free.csv')).toEqual([])
  })

  it('passes over comments, and over lines that GitHub cannot read', () => {
    const file = parseOwners('# all of it\n* @all # and so on\n!/data/ @x\n/[ab]/ @x\n/c nobody\n\n')
    expect(file.rules).toEqual([{ line: 2, pattern: '*', owners: ['@all'] }])
    expect(file.broken.map(({ line }) => line)).toEqual([3, 4, 5])
  })
})

const POLICY = `version: 1
name: flowers
data: { test: { path: data/test.csv } }
evaluations:
  test: { task: binary, positive: tulip, predictions: out/p.csv, examples: data/test.csv, metrics: [accuracy] }
gate: { rules: [{ metric: accuracy, margin: 0.02 }] }
`

describe('the owners of what decides', () => {
  const seen = (owners: string) =>
    hear(codeOwners, { policy: POLICY, files: { '.github/CODEOWNERS': owners, 'data/test.csv': '' } })

  it('are asked for where there is no CODEOWNERS at all', async () => {
    expect(await hear(codeOwners, { policy: POLICY })).toEqual([
      expect.stringContaining('warning: origin/main has no CODEOWNERS'),
    ])
  })

  it('are found where a line covers all', async () => {
    const said = await seen('* @acme/ml')
    expect(said).toHaveLength(4)
    expect(said.every((one) => one.startsWith('ok: '))).toBe(true)
  })

  it('are missed file by file, the workflow that a pull request could add included', async () => {
    expect(await seen('/mergemark.yml @acme/ml\n/.github/CODEOWNERS @acme/ml')).toEqual([
      'warning: .github/CODEOWNERS names no owner of the workflows: .github/workflows/new-workflow.yml',
      'ok: .github/CODEOWNERS names owners of CODEOWNERS itself',
      'ok: .github/CODEOWNERS names owners of the policy',
      'warning: .github/CODEOWNERS names no owner of the evaluation data: data/test.csv',
    ])
  })

  it('are missed where a later line takes them away', async () => {
    expect(await seen('* @acme/ml\n/data/test.csv')).toContain(
      'warning: .github/CODEOWNERS names no owner of the evaluation data: data/test.csv',
    )
  })

  it('are read from the first of the files that GitHub looks for', async () => {
    const files = { CODEOWNERS: '* @acme/ml', 'docs/CODEOWNERS': '/docs/ @x' }
    const said = await hear(codeOwners, { policy: POLICY, files })
    expect(said.join('\n')).toMatch(/ok: CODEOWNERS names owners of the workflows/)
  })

  it('are told of a line that is passed over', async () => {
    expect((await seen('* @acme/ml\n!/data/ @x'))[0]).toMatch(/^warning: .github\/CODEOWNERS:2: "!\/data\/"/)
  })
})

describe('the review of code owners', () => {
  it('is seen, missed, or not to be seen', async () => {
    const asked = (requiresCodeOwnerReview: boolean | null) =>
      hear(ownerReview, { protection: { ...UNPROTECTED, requiresCodeOwnerReview } })
    expect((await asked(true))[0]).toMatch(/^ok: main requires/)
    expect((await asked(false))[0]).toMatch(/^warning: main does not require/)
    expect((await asked(null))[0]).toMatch(/^not seen: /)
    expect((await look(ownerReview, {}))[0]?.result).toBe('not seen')
  })
})
