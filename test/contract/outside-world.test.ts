import { describe, expect, it } from 'vitest'
import { readSources, type Source } from '../support/source-tree.ts'

const sources = readSources()
const paths = (found: readonly Source[]) => found.map(({ path }) => path)
const importing = (name: RegExp) =>
  sources.filter(({ imports }) => imports.some((target) => name.test(target)))
const mentioning = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(withoutComments(text)))
const outsideAdapters = (found: readonly Source[]) =>
  paths(found).filter((path) => !path.startsWith('src/adapters/'))

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

describe('the core knows no outside world', () => {
  it('reads process.env in one file', () => {
    expect(paths(mentioning(/\bprocess\.env\b|\benv\s*\}\s*=\s*process\b/))).toEqual([
      'src/adapters/environment.ts',
    ])
  })

  it('imports @actions/core in one file', () => {
    expect(paths(importing(/^@actions\/core$/))).toHaveLength(1)
  })

  it('touches files, processes and the network under src/adapters only', () => {
    expect(
      outsideAdapters(
        importing(/^(node:)?(fs|fs\/promises|child_process|http|https|net|dns|worker_threads|os)$/),
      ),
    ).toEqual([])
    expect(outsideAdapters(mentioning(/\bfetch\(/))).toEqual([])
  })

  it('imports what is heavy or outside under src/adapters only', () => {
    expect(outsideAdapters(importing(/^(@duckdb|@tensorflow|@octokit|@actions|vega)/))).toEqual([])
  })

  it('reads the clock under src/adapters only', () => {
    expect(
      outsideAdapters(
        mentioning(/\bDate\.now\(|new Date\(\)|performance\.now\(|\bsetTimeout\(|\bsetInterval\(/),
      ),
    ).toEqual([])
  })

  it('draws unseeded randomness under src/adapters only', () => {
    expect(
      outsideAdapters(mentioning(/Math\.random\(|randomUUID\(|randomBytes\(|getRandomValues\(/)),
    ).toEqual([])
  })

  it('knows the process in src/entry and src/adapters only', () => {
    const allowed = /^src\/(entry|adapters)\//
    expect(paths(importing(/^(node:)?process$/)).filter((path) => !allowed.test(path))).toEqual([])
  })

  it('evaluates no text as code', () => {
    expect(paths(mentioning(/\beval\(|new Function\(|\bFunction\(['"`]|runIn(This|New)?Context\(/))).toEqual(
      [],
    )
  })

  it('starts no shell', () => {
    expect(paths(mentioning(/shell:\s*true|\bexecSync\(|child_process'\)\.exec\b|\{\s*exec\s*[,}]/))).toEqual(
      [],
    )
  })

  it('imports zod as a namespace, which starts twice as fast', () => {
    expect(paths(mentioning(/import\s*\{[^}]*\}\s*from\s*'zod'/))).toEqual([])
  })
})
