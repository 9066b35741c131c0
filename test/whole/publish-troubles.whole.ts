import { describe, expect, test } from 'vitest'
import { publishReport } from '../../src/report/publish.ts'
import { TROUBLES, type TroubleName } from '../support/forge-troubles.ts'
import { startGitHubServer } from '../support/github-server.ts'
import { forgeOf } from '../support/open-forges.ts'
import { passing, projectSaying, publicationOf, publishingPorts, seenOf } from '../support/publications.ts'

const annotations = Array.from({ length: 60 }, (_, index) => ({
  severity: 'error' as const,
  title: 'minimum',
  message: `row ${index}`,
  place: { file: 'data/penguins.csv', line: index + 2, column: null },
}))

/** Publishes while one kind of request is in trouble, for so many times. */
async function suffer(trouble: TroubleName, request: { method: string; path: RegExp; times: number }) {
  await using server = await startGitHubServer()
  server.trouble({ ...request, how: TROUBLES[trouble] })
  const said: string[] = []
  const forge = forgeOf(server, {
    log: (text) => said.push(text),
    timeoutMs: trouble === 'no answer' ? 40 : 2_000,
  })
  const ports = { ...publishingPorts(), forge }
  const publication = publicationOf({ projects: [projectSaying({ annotations }), passing('walruses')] })
  const before = JSON.stringify(publication)
  const { problems } = await publishReport(publication, ports)
  expect(JSON.stringify(publication)).toBe(before)
  const { comments, checks } = server.state
  return { problems, warnings: ports.runner.lines, comments, checks, requests: server.requests.length }
}

const REQUESTS = {
  'posting a check': { method: 'POST', path: /check-runs$/ },
  'adding annotations': { method: 'PATCH', path: /check-runs/ },
  'reading checks': { method: 'GET', path: /check-runs$/ },
  'reading comments': { method: 'GET', path: /comments$/ },
  'posting the comment': { method: 'POST', path: /comments$/ },
  'asking who one is': { method: 'POST', path: /graphql$/ },
} as const
/** Every other trouble of every request is the adapter's: see its own tests. */
const ALWAYS: readonly TroubleName[] = [
  '403',
  '409',
  '404',
  '429 for an hour',
  '500',
  'carried out, then closed',
]
const ONCE: readonly TroubleName[] = ['502', 'carried out, answer cut off']
const casesOf = (troubles: readonly TroubleName[]) =>
  Object.keys(REQUESTS).flatMap((what) =>
    troubles.map((trouble) => [what as keyof typeof REQUESTS, trouble] as const),
  )

describe.each([
  ['once', 1, ONCE],
  ['always', 1_000, ALWAYS],
] as const)('trouble %s', (_, times, troubles) => {
  test.each(casesOf(troubles))(
    'while %s (%s) is told, posts nothing twice and throws nothing',
    async (what, trouble) => {
      const { problems, warnings, comments, checks, requests } = await suffer(trouble, {
        ...REQUESTS[what],
        times,
      })
      for (const { code } of problems) expect(code).toMatch(/^MM-6\d\d$/)
      if (problems.length > 0) expect(warnings.join('\n')).toContain('The verdict stands without it.')
      expect(comments.length).toBeLessThanOrEqual(1)
      const names = checks.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      const rows = checks.flatMap((check) => check.annotations.map((one) => one['message']))
      expect(new Set(rows).size).toBe(rows.length)
      for (const { name, conclusion } of checks) {
        if (name === 'mergemark/penguins' || name === 'mergemark') expect(conclusion).toBe('failure')
      }
      expect(requests).toBeLessThan(150)
    },
  )
})

test('40 jobs of a matrix posting at once end in one comment with a section of each', async () => {
  await using server = await startGitHubServer()
  for (let index = 0; index < 1_000; index += 1)
    server.state.addComment({ issue: 12, login: 'octocat', body: 'me too' })
  const names = Array.from({ length: 40 }, (_, index) => `project-${index}`)
  const publications = names.map((name) => publicationOf({ projects: [passing(name)], waitFor: names }))
  await Promise.all(
    publications.map((one) => publishReport(one, { ...publishingPorts(), forge: forgeOf(server) })),
  )
  const own = server.state.comments.filter(({ login }) => login !== 'octocat')
  expect(own.map(({ body }) => seenOf(body).match(/^#### ✅ project-\d+: pass$/gm)?.length)).toEqual([40])
  const overall = server.state.checks.filter(({ name }) => name === 'mergemark').at(-1)
  expect(overall?.conclusion).toBe('success')
}, 120_000)
