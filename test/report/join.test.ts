import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fault } from '../../src/errors/fault.ts'
import type { Forge, PullRequest } from '../../src/ports.ts'
import { readSections, type Section, writeSection } from '../../src/report/join/section.ts'
import { openChecks, type Publication, publishReport } from '../../src/report/publish.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { PULL_REQUESTS } from '../support/open-forges.ts'
import {
  HEAD,
  originOf,
  passing,
  projectSaying,
  publicationOf,
  publishingPorts,
  seenOf,
} from '../support/publications.ts'

const NEXT = 'd'.repeat(40)
const runAt = (head: string): Publication['run'] => ({ ...publicationOf().run, head })
const publish = (forge: Forge, changes: Partial<Publication>) =>
  publishReport(publicationOf(changes), { ...publishingPorts(), forge })
const seen = (forge: MemoryForge) => forge.stored.map(({ body }) => seenOf(body))
const overallOf = (forge: MemoryForge) => forge.checks.findLast(({ name }) => name === 'mergemark')

describe('the comment of several projects', () => {
  test('has a section of each, the worst first, and a sentence over all', async () => {
    const forge = createMemoryForge()
    const bad = projectSaying({ name: 'walruses', parts: { lead: 'why', rest: 'more' } })
    await publish(forge, { projects: [passing('penguins'), bad] })
    expect(seen(forge)).toEqual([
      '### ❌ 1 of 2 projects may not be merged: walruses\n\n#### ❌ walruses: fail\n\nwhy\n\nmore\n\n#### ✅ penguins: pass',
    ])
  })

  test('is joined by jobs one after the other, and says who is still judged', async () => {
    const forge = createMemoryForge()
    const names = ['penguins', 'walruses']
    await openChecks(
      { names, pullRequest: 12, run: runAt(HEAD), origin: originOf('100') },
      { ...publishingPorts(), forge },
    )
    await publish(forge, { projects: [passing('penguins')] })
    expect(seen(forge)[0]).toContain('Still being judged: walruses.')
    await publish(forge, { projects: [passing('walruses')] })
    expect(seen(forge)).toEqual([expect.stringMatching(/^### ✅ All 2 projects may be merged\n/)])
  })

  test('keeps what other jobs wrote where there are no checks', async () => {
    const forge = createMemoryForge({ capabilities: { checks: false } })
    for (const name of ['penguins', 'walruses', 'seals']) await publish(forge, { projects: [passing(name)] })
    expect(seen(forge)[0]).toMatch(/All 3 projects[\s\S]*penguins[\s\S]*seals[\s\S]*walruses/)
  })

  test('takes the place of the comments that each had of its own', async () => {
    const forge = createMemoryForge()
    const name = 'penguins'
    await publish(forge, { projects: [projectSaying({ name, comment: 'per-project' })] })
    await publish(forge, { projects: [projectSaying({ name })], origin: originOf('101') })
    expect(forge.stored).toHaveLength(1)
    await publish(forge, {
      projects: [projectSaying({ name, comment: 'per-project' })],
      origin: originOf('102'),
    })
    expect(seen(forge)).toEqual(['### ❌ penguins: fail'])
  })

  test('leaves the details of what passes out first, and never a title', async () => {
    const forge = createMemoryForge()
    const rest = 'all of it\n\n'.repeat(2_000)
    const projects = [
      ...Array.from({ length: 38 }, (_, index) => ({ ...passing(`fine-${index}`), rest })),
      projectSaying({ name: 'bad', parts: { lead: 'what decided', rest } }),
    ].map((project) => ({
      ...project,
      report: { ...project.report, parts: () => ({ ...project.report.parts(new Map()), rest }) },
    }))
    await publish(forge, { projects })
    const [body = ''] = forge.stored.map((comment) => comment.body)
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536)
    expect(body.match(/^#### /gm)).toHaveLength(39)
    expect(body).toContain('what decided')
    expect(body.match(/^all of it$/gm)).toHaveLength(2_000)
  })
})

describe('many writers at once', () => {
  /** Each answer of the forge comes when the scheduler lets it. */
  function slow(forge: MemoryForge, scheduler: fc.Scheduler): Forge {
    const late = (name: string, method: (...all: never[]) => Promise<unknown>) =>
      (async (...all: never[]) => {
        await scheduler.schedule(Promise.resolve(), `${name} sent`)
        const answer = await method(...all)
        await scheduler.schedule(Promise.resolve(), `${name} answered`)
        return answer
      }) as never
    const entries = Object.entries(forge).map(([name, value]) => [
      name,
      typeof value === 'function' ? late(name, value as never) : value,
    ])
    return Object.fromEntries(entries)
  }

  test('of whatever order end in one comment that has what all said, and one right check', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, count) => {
        const forge = createMemoryForge()
        const clock = createManualClock()
        const late = { ...clock, sleep: (ms: number) => scheduler.schedule(clock.sleep(ms), 'sleep') }
        const names = Array.from({ length: count }, (_, index) => `project-${index}`)
        const all = names.map((name, index) =>
          publishReport(
            publicationOf({ projects: [index === 0 ? projectSaying({ name }) : passing(name)] }),
            {
              ...publishingPorts(late),
              forge: slow(forge, scheduler),
            },
          ),
        )
        await scheduler.waitFor(Promise.all(all))
        expect(forge.stored).toHaveLength(1)
        expect(
          readSections(forge.stored[0]?.body ?? '')
            .map(({ project }) => project)
            .sort(),
        ).toEqual(names)
        expect(overallOf(forge)).toMatchObject({ status: 'completed', conclusion: 'failure' })
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('40 of them end in one comment with 40 sections', async () => {
    const forge = createMemoryForge()
    const names = Array.from({ length: 40 }, (_, index) => `project-${index}`)
    await Promise.all(names.map((name) => publish(forge, { projects: [passing(name)], waitFor: names })))
    expect(forge.stored).toHaveLength(1)
    expect(readSections(forge.stored[0]?.body ?? '')).toHaveLength(40)
    expect(seen(forge)[0]).toContain('All 40 projects may be merged')
    expect(overallOf(forge)).toMatchObject({ status: 'completed', conclusion: 'success' })
  })

  test('make it anew where a person deletes it in between', async () => {
    const forge = createMemoryForge()
    await publish(forge, { projects: [passing('penguins')] })
    const update = forge.updateComment
    let deleted = false
    forge.updateComment = async (id, body) => {
      if (!deleted) forge.stored.splice(0)
      deleted = true
      return update(id, body)
    }
    const { problems } = await publish(forge, { projects: [projectSaying()], origin: originOf('101') })
    expect(problems).toEqual([])
    expect(seen(forge)).toEqual(['### ❌ penguins: fail'])
  })
})

describe('a pull request that failed', () => {
  test('is told to be resolved once it passes, and not a commit later', async () => {
    const forge = createMemoryForge()
    await publish(forge, {})
    const title = async (id: string, head: string) => {
      await openChecks(
        { names: ['penguins'], pullRequest: 12, run: runAt(head), origin: originOf(id) },
        { ...publishingPorts(), forge },
      )
      await publish(forge, { projects: [passing('penguins')], origin: originOf(id), run: runAt(head) })
      return seen(forge)[0]
    }
    expect(await title('101', NEXT)).toBe('### ✅ **Resolved.** penguins: pass')
    expect(await title('102', 'e'.repeat(40))).toBe('### ✅ penguins: pass')
  })

  test('keeps the newer commit’s report when an older run ends late', async () => {
    const forge = createMemoryForge()
    await publish(forge, { origin: originOf('101'), run: runAt(NEXT), projects: [passing('penguins')] })
    await publish(forge, { origin: originOf('100') })
    expect(seen(forge)).toEqual(['### ✅ penguins: pass'])
  })
})

describe('the check over all projects', () => {
  test('stays in progress while another job’s project is missing or running', async () => {
    const forge = createMemoryForge()
    const waitFor = ['penguins', 'walruses']
    await publish(forge, { projects: [passing('penguins')], waitFor })
    expect(overallOf(forge)).toMatchObject({ status: 'in_progress', title: 'Waiting for walruses' })
    await publish(forge, { projects: [projectSaying({ name: 'walruses' })], waitFor })
    expect(overallOf(forge)).toMatchObject({
      conclusion: 'failure',
      title: '1 of 2 projects may not be merged: walruses',
    })
    expect(forge.checks.filter(({ name }) => name === 'mergemark')).toHaveLength(1)
  })

  test('is written by whoever ends last, even in an older run', async () => {
    const forge = createMemoryForge()
    const waitFor = ['penguins', 'walruses']
    await publish(forge, { projects: [passing('penguins')], waitFor, origin: originOf('101') })
    await publish(forge, { projects: [passing('walruses')], waitFor, origin: originOf('100') })
    expect(overallOf(forge)).toMatchObject({ conclusion: 'success', origin: originOf('101') })
  })

  test('counts a project that is not affected as good, and no comment speaks of it', async () => {
    const forge = createMemoryForge()
    await publish(forge, { projects: [passing('penguins')], untouched: ['walruses'] })
    expect(forge.checks.map(({ name, conclusion, title }) => [name, conclusion, title])).toEqual([
      ['mergemark/penguins', 'success', 'penguins: fine'],
      ['mergemark/walruses', 'success', 'Not affected'],
      ['mergemark', 'success', 'All 2 projects may be merged'],
    ])
    expect(seen(forge)).toEqual(['### ✅ penguins: pass'])
  })

  test('ends the note of an earlier comment where nothing is affected any more', async () => {
    const forge = createMemoryForge()
    await publish(forge, { projects: [passing('penguins')] })
    const newer = { pullRequest: 12, run: runAt(NEXT), origin: originOf('101') }
    await openChecks({ ...newer, names: ['penguins'] }, { ...publishingPorts(), forge })
    expect(seen(forge)[0]).toContain('**Out of date.**')
    await publish(forge, { ...newer, projects: [], untouched: ['penguins'] })
    expect(seen(forge)).toEqual([
      '> **Not affected any more.** ddddddd touches nothing that is judged; what follows is of an earlier commit.\n\n### ✅ penguins: pass',
    ])
  })

  test('is as strict as the strictest of the open pull requests with the same commit', async () => {
    const [twelve] = PULL_REQUESTS as [PullRequest]
    const open = [12, 16].map((number) => ({ ...twelve, number, head: { ...twelve.head, sha: HEAD } }))
    const forge = createMemoryForge({ content: { pullRequests: open } })
    await publish(forge, { pullRequest: 12 })
    await publish(forge, { pullRequest: 16, projects: [passing('penguins')], origin: originOf('101') })
    const newest = ['mergemark', 'mergemark/penguins'].map((name) =>
      forge.checks.findLast((one) => one.name === name),
    )
    const title = 'On #12, which has the same commit: penguins: worse than main'
    expect(newest).toEqual([
      expect.objectContaining({ conclusion: 'failure', title }),
      expect.objectContaining({ conclusion: 'failure', title }),
    ])
    await publish(forge, { pullRequest: 12, projects: [passing('penguins')], origin: originOf('102') })
    expect(overallOf(forge)).toMatchObject({ conclusion: 'success', pullRequest: 12 })
  })

  test('does not count a pull request that is closed', async () => {
    const [twelve] = PULL_REQUESTS as [PullRequest]
    const closed = { ...twelve, isOpen: false, head: { ...twelve.head, sha: HEAD } }
    const forge = createMemoryForge({ content: { pullRequests: [closed] } })
    await publish(forge, { pullRequest: 12 })
    await publish(forge, { pullRequest: 16, projects: [passing('penguins')] })
    expect(overallOf(forge)?.conclusion).toBe('success')
  })

  test('is red where the projects that it waits for cannot be read', async () => {
    const denied = fault('forge-denied', { action: 'read', permission: 'checks: read', answer: 'no' })
    const forge = createMemoryForge({ fails: (operation) => (operation === 'checksOf' ? denied : null) })
    await publish(forge, { projects: [passing('penguins')], waitFor: ['walruses'] })
    expect(overallOf(forge)?.conclusion).toBe('failure')
  })
})

test('whatever a section holds, it is read back as it was written', () => {
  const line = fc.string().map((text) =>
    text
      .replace(/[\r\n]/g, ' ')
      .trim()
      .replaceAll('<', '&lt;'),
  )
  const text = fc.array(line).map((lines) => lines.join('\n').trim())
  fc.assert(
    fc.property(fc.string(), line, text, text, (project, told, lead, rest) => {
      const section: Section = {
        project,
        title: `### ✅ ${told}`,
        lead,
        rest,
        head: HEAD,
        run: originOf('7'),
        verdict: 'pass',
        isGood: true,
        isJoined: true,
        isShort: false,
      }
      expect(readSections(writeSection(section))).toEqual([section])
    }),
  )
})
