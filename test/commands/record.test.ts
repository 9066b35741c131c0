import { describe, expect, it } from 'vitest'
import { readPin } from '../../src/baseline/pins.ts'
import { record } from '../../src/commands/record.ts'
import type { StoreTrust } from '../../src/ports.ts'
import { createEvent } from '../support/baseline-scenario.ts'
import {
  ASIDE,
  createWorkshop,
  FIRST,
  leaveResults,
  runOf,
  SECOND,
  type Workshop,
} from '../support/recordable-project.ts'

const inputs = Object.fromEntries(
  Object.entries(record.inputs).map(([name, { fallback }]) => [name, fallback]),
) as Parameters<typeof record.run>[0]['inputs']
const installation = { version: '0', node: '', cli: '', examples: '' }
const run = (ports: Workshop, asked: Partial<typeof inputs> = {}) =>
  record.run({ inputs: { ...inputs, ...asked }, ports, installation })

describe('mergemark record', () => {
  it('records what lies in the folder', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(SECOND))
    const { text, outputs } = await run(workshop)
    expect(text).toMatch(new RegExp(`^recorded runs/b2/${SECOND}/flowers/local-1-[0-9a-f]{16}$`))
    expect(outputs['record-sha']).toMatch(/^[0-9a-f]{40}$/)
  })

  it('records a feature branch where --commit names it', async () => {
    const workshop = createWorkshop({ head: ASIDE })
    await leaveResults(workshop.files, runOf(ASIDE, { base: SECOND }))
    await expect(run(workshop)).rejects.toMatchObject({ code: 'MM-381' })
    expect((await run(workshop, { commit: ASIDE })).text).toContain(ASIDE)
  })

  it('records results made elsewhere, for the commit that is named', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(FIRST, { base: null }), { out: 'elsewhere' })
    expect((await run(workshop, { commit: FIRST, from: 'elsewhere' })).text).toContain(FIRST)
    await expect(run(workshop, { from: 'elsewhere' })).rejects.toMatchObject({ code: 'MM-005' })
    await expect(run(workshop, { commit: SECOND, from: 'elsewhere' })).rejects.toMatchObject({
      code: 'MM-385',
    })
  })

  it('pins the record of a commit by a name, and takes the pin off again', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(SECOND))
    await run(workshop)
    const { text } = await run(workshop, { pin: 'best-2026', commits: [SECOND] })
    expect(text).toMatch(/^pinned best-2026 of flowers to b2b2b2b2b2b2 \(runs\/b2\//)
    expect(await readPin('flowers', 'best-2026', workshop.records)).toMatchObject({ sha: SECOND })
    const moved = await run(workshop, { pin: 'best-2026', commits: [SECOND] })
    expect(moved.text).toMatch(/^moved best-2026 of flowers from b2b2b2b2b2b2 to b2b2b2b2b2b2 \(runs/)
    await run(workshop, { unpin: 'best-2026' })
    expect(await readPin('flowers', 'best-2026', workshop.records)).toBeNull()
  })

  it.each<[string, Partial<typeof inputs>]>([
    ['a pin without a commit', { pin: 'best' }],
    ['a pin for two commits', { pin: 'best', commits: [FIRST, SECOND] }],
    ['a pin for a commit that is not there', { pin: 'best', commits: ['mian'] }],
    ['a commit as a word without a pin', { commits: [FIRST] }],
    ['to pin and to take a pin off at once', { pin: 'a', unpin: 'b', commits: [FIRST] }],
  ])('refuses %s', async (_, asked) => {
    await expect(run(createWorkshop(), asked)).rejects.toMatchObject({ kind: 'usage' })
  })

  it('neither records nor pins on a pull request', async () => {
    const event = createEvent({ name: 'pull_request', sha: SECOND, base: FIRST, pullRequest: 7 })
    const workshop = createWorkshop({ event })
    await leaveResults(workshop.files, runOf(SECOND, { event: 'pull_request' }))
    for (const asked of [{}, { commit: SECOND }, { pin: 'best', commits: [SECOND] }, { unpin: 'best' }]) {
      await expect(run(workshop, asked)).rejects.toMatchObject({ code: 'MM-019' })
    }
    expect(workshop.records.stored.size).toBe(0)
  })

  it('hands the signing key to the store, and to nothing else', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(SECOND))
    const asked: StoreTrust[] = []
    const stores = {
      open: (_: unknown, trust: StoreTrust) => {
        asked.push(trust)
        return workshop.records
      },
      inspect: () => workshop.records,
    }
    const result = await run({ ...workshop, stores }, { 'signing-key': 'PRIVATE' })
    await run({ ...workshop, stores }, { 'signing-key': 'PRIVATE', pin: 'best', commits: [SECOND] })
    expect(asked.map(({ signingKey }) => signingKey)).toEqual(['PRIVATE', 'PRIVATE'])
    expect(JSON.stringify(result)).not.toContain('PRIVATE')
    const kept = Buffer.concat([...workshop.records.stored.values()]).toString('latin1')
    expect(kept).not.toContain('PRIVATE')
  })

  it('says where a record landed that the ref did not take', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(SECOND))
    const { append } = workshop.records
    const records = {
      ...workshop.records,
      append: async (addition: Parameters<typeof append>[0]) => ({
        ...(await append(addition)),
        fellBack: 'refusing to create it',
      }),
    }
    const { text } = await run({ ...workshop, stores: { open: () => records, inspect: () => records } })
    expect(text).toContain('on the fallback branch, because the ref was refused: refusing to create it')
  })
})
