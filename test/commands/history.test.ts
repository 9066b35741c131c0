import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Inputs } from '../../src/commands/define-input.ts'
import { history } from '../../src/commands/history.ts'
import type { Git } from '../../src/ports.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryRecords, createMemoryStores } from '../support/memory-records.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'
import { commitOf, createLine, recordRun } from '../support/recorded-history.ts'

const CONFIGURATION = `version: 1
name: penguins
evaluations:
  test:
    task: binary
    predictions: predictions.csv
    metrics: [accuracy]
gate:
  rules:
    - { metric: accuracy, margin: 0.01 }
`

type Asked = Partial<Parameters<typeof history.run>[0]['inputs']>

function createPlace({ length = 16, git = createLine(length) }: { length?: number; git?: Git } = {}) {
  const files = createMemoryFiles({ 'mergemark.yml': CONFIGURATION })
  const records = createMemoryRecords()
  const clock = createManualClock((1_700_000_000 + (length + 1) * 86_400) * 1000)
  const ports = {
    files,
    git,
    clock,
    stores: createMemoryStores(records),
    charts: createPlainCharts(),
    runner: createMemoryRunner(),
  }
  const fallbacks = Object.entries(history.inputs as Inputs).map(([name, { fallback }]) => [name, fallback])
  const run = (asked: Asked = {}) =>
    history.run({
      inputs: { ...Object.fromEntries(fallbacks), ...asked },
      ports,
      installation: { version: '0', node: '', cli: '', examples: '' } as never,
    })
  return { files, records, run }
}

/** A fall after commit 6, with three commits between that have no record. */
async function createFall() {
  const place = createPlace()
  const record = (number: number, value: number, fields = {}) =>
    recordRun(place.records, commitOf(number), value, {
      committed: 1_700_000_000 + number * 86_400,
      run: String(number),
      ...fields,
    })
  for (let number = 1; number <= 6; number += 1) await record(number, 0.95 + (number % 2) / 1000)
  for (let number = 10; number <= 16; number += 1) await record(number, 0.9 + (number % 2) / 1000)
  await record(16, 0.9, { attempt: 2, verdict: 'fail' })
  return place
}

describe('mergemark history', () => {
  it('shows the newest commits first, with their intervals, verdicts and attempts', async () => {
    const { text, exitCode } = await (await createFall()).run()
    expect(exitCode).toBe(0)
    expect(text).toContain('penguins: 13 recorded commits, 16 commits back from 10ababa')
    const rows = text.split('\n').filter((line) => /^[0-9a-f]{7} /.test(line))
    expect(rows).toHaveLength(13)
    expect(rows[0]).toMatch(/^10ababa {2}2023-11-30 {2}0\.900 \[0\.880, 0\.920\] +fail +2$/)
    expect(rows[12]).toMatch(/^01ababa {2}2023-11-15 {2}0\.951 \[0\.931, 0\.971\] +pass +1$/)
  })

  it('marks where the level changed, and says what to bisect', async () => {
    const { text, markdown } = await (await createFall()).run({ metric: ['accuracy'] })
    expect(text).toMatch(/^accuracy {2}█{6}│▁{7} {2}0\.900 … 0\.951$/m)
    // Of 1,716 orders of six and seven 2 are as extreme: p 0.0012, and 0.0005 to either side by permutation.
    expect(text).toMatch(
      /The level changed after 06ababa: 0\.950 → 0\.900, worse \(p 0\.00(05|1\d|20)\)\. Look at 06ababa\.\.0aababa: 3 commits between them without a value\./,
    )
    const command = `git bisect start --first-parent ${commitOf(10).slice(0, 12)} ${commitOf(6).slice(0, 12)}`
    expect(text).toContain(command)
    expect(markdown).toContain(`\`${command}\``)
  })

  it.each([
    ['5d', 5],
    ['2023-11-25', 6],
    [commitOf(12), 5],
  ])('begins at --since %s', async (since, count) => {
    const { json } = await (await createFall()).run({ since })
    expect(JSON.parse(json ?? '').commits).toHaveLength(count)
  })

  it.each(['yesterday', '2023-13-45', '-1d'])('refuses --since %s', async (since) => {
    await expect((await createFall()).run({ since })).rejects.toMatchObject({ code: 'MM-004' })
  })

  it('names the nearest metric where there is none of that name', async () => {
    const { run } = await createFall()
    await expect(run({ metric: ['acuracy'] })).rejects.toMatchObject({
      code: 'MM-370',
      mend: 'Did you mean accuracy? The records have accuracy.',
    })
    await expect(run({ evaluation: 'tset' })).rejects.toMatchObject({ code: 'MM-371' })
    await expect(run({ best: 'acuracy' })).rejects.toMatchObject({ code: 'MM-370' })
  })

  it('says how the first record comes to be, and does not fail', async () => {
    const { text, exitCode } = await createPlace().run({ metric: ['accuracy'] })
    expect(exitCode).toBe(0)
    expect(text).toContain('penguins has no record yet in memory')
    expect(text).toContain('`mergemark record`')
  })

  it('says where records are that are not in the range', async () => {
    const { records, run } = createPlace({ length: 3 })
    await recordRun(records, commitOf(9), 0.9)
    expect((await run()).text).toContain(
      'no record in this range; 1 recorded commit elsewhere: --all shows them',
    )
  })

  it('needs a repository', async () => {
    const git = { ...createLine(1), root: async () => null }
    await expect(createPlace({ git }).run()).rejects.toMatchObject({ code: 'MM-302' })
  })

  it('has nothing to show before the first commit', async () => {
    const git = { ...createLine(1), resolve: async () => null, resolveFirst: async () => null }
    expect(await createPlace({ git }).run()).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('no commit'),
    })
  })

  it('prunes what the policy does not keep, and only once it is told to', async () => {
    const { files, records, run } = await createFall()
    await files.write('mergemark.yml', `${CONFIGURATION}baseline:\n  keep:\n    commits: 5\n`)
    const before = new Map(records.stored)
    expect((await run({ prune: true })).text).toMatch(
      /^8 records would go, 6 would stay; --apply takes them out\n {2}runs/,
    )
    expect(records.stored).toEqual(before)
    expect((await run({ prune: true, apply: true })).text).toMatch(/^8 records went, 6 stayed/)
    expect(JSON.parse((await run()).json ?? '').commits).toHaveLength(5)
    expect((await run({ verify: true })).exitCode).toBe(0)
  })

  it('tells which record was best, and how to have its model again', async () => {
    const { run } = await createFall()
    const { text, json } = await run({ best: 'accuracy' })
    expect(text).toContain('best accuracy: 0.951 [0.931, 0.971] at 05ababa, the highest of 13 values')
    expect(text).toContain(`git checkout ${commitOf(5)}`)
    expect(text).toContain(`sha256:${'d'.repeat(64)}`)
    expect(text).toContain('model/model.json, 20.5 kB')
    expect(text).toContain('https://github.com/ada/penguins/actions/runs/1')
    expect(JSON.parse(json ?? '')).toMatchObject({ best: { sha: commitOf(5), value: 0.951, ranked: 13 } })
  })

  it('lets nothing from a record hide, colour or link in what it prints', async () => {
    const { records, run } = createPlace()
    const metric = '\u001b[31m<b>|`@ada\u202e\n::error::'
    await recordRun(records, commitOf(3), 0.9, { metric, url: 'javascript:\u001b]8;;' })
    const { text, markdown } = await run()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
    const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/
    expect(text).not.toMatch(hidden)
    expect(text).not.toMatch(/^::/m)
    expect(markdown).not.toMatch(hidden)
    expect((markdown ?? '').replace(/```[\s\S]*?```/, '')).not.toMatch(/<b>|@ada/)
    const best = await run({ best: metric })
    expect(best.text).not.toMatch(hidden)
  })

  it('does one thing at a time', async () => {
    const { run } = await createFall()
    await expect(run({ verify: true, prune: true })).rejects.toMatchObject({ code: 'MM-014' })
    await expect(run({ apply: true })).rejects.toMatchObject({ code: 'MM-014' })
    await expect(run({ limit: 0.5 })).rejects.toMatchObject({ code: 'MM-004' })
  })

  it('verifies the store, and fails where a record was altered', async () => {
    const { records, run } = await createFall()
    expect(await run({ verify: true })).toMatchObject({ exitCode: 0, text: expect.stringContaining('sound') })
    const path = [...records.stored.keys()].find((each) => each.endsWith('evaluation.json')) as string
    records.stored.set(path, new TextEncoder().encode('{}'))
    const { exitCode, text } = await run({ verify: true })
    expect(exitCode).toBe(1)
    expect(text).toContain(path.slice(0, path.lastIndexOf('/')))
  })

  it('rebuilds the index, and prunes nothing that the policy keeps', async () => {
    const { records, run } = await createFall()
    records.stored.delete('index/penguins/01.jsonl')
    expect((await run({ 'rebuild-index': true })).text).toContain('the index holds 14 records again')
    expect(records.stored.has('index/penguins/01.jsonl')).toBe(true)
    expect((await run({ verify: true })).exitCode).toBe(0)
    expect((await run({ prune: true, apply: true })).text).toContain('the policy keeps every record')
  })
})

describe('an exported history', () => {
  it('is CSV that no spreadsheet takes for a formula', async () => {
    const { files, records, run } = createPlace()
    await recordRun(records, commitOf(3), -0.5, { metric: '=HYPERLINK("http://x")', evaluation: '+cmd' })
    await run({ export: 'history.csv' })
    const [head, row] = (await files.readText('history.csv')).split('\n')
    expect(head).toMatch(
      /^project,commit,distance,committed,run,attempt,attempts,verdict,evaluation,metric,value,/,
    )
    expect(row).toContain(`'+cmd,"'=HYPERLINK(""http://x"")",-0.5,-0.52,-0.48,400,true`)
  })

  it('is Parquet that another reader understands', async () => {
    const { files, run } = await createFall()
    await run({ export: 'history.parquet' })
    const bytes = await files.readBytes('history.parquet')
    const rows = await parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer })
    expect(rows).toHaveLength(13)
    expect(rows[6]).toMatchObject({
      project: 'penguins',
      commit: commitOf(10),
      distance: 6n,
      metric: 'accuracy',
      value: 0.9,
      change: 'level',
      higher_is_better: true,
    })
    expect(rows[0]?.['change']).toBeNull()
  })

  it('is the JSON that stdout shows', async () => {
    const { files, run } = await createFall()
    const { json } = await run({ export: 'history.json' })
    expect(await files.readText('history.json')).toBe(json)
    expect(JSON.parse(json ?? '').metrics[0].changes[0]).toMatchObject({
      before: commitOf(6),
      after: commitOf(10),
    })
  })

  it('is refused where the file’s ending says nothing', async () => {
    await expect((await createFall()).run({ export: 'history.xlsx' })).rejects.toMatchObject({
      code: 'MM-004',
    })
  })
})
