import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { removePin, writePin } from '../../src/baseline/pins.ts'
import type { Inputs } from '../../src/commands/define-input.ts'
import { history } from '../../src/commands/history.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Git, StorePlace, StoreTrust } from '../../src/ports.ts'
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
  const run = async (
    asked: Asked = {},
    { configuration = null, ...others }: Partial<typeof ports> & { configuration?: string | null } = {},
  ) => {
    if (configuration !== null) await files.write('mergemark.yml', configuration)
    return history.run({
      inputs: { ...Object.fromEntries(fallbacks), ...asked },
      ports: { ...ports, ...others },
      installation: { version: '0', node: '', cli: '', examples: '' } as never,
    })
  }
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
    expect(text).toContain(
      'penguins: 13 recorded commits among the last 16 of the branch, up to 10ababa; records in memory',
    )
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
    const { text } = await run({ prune: true })
    expect(text.split('\n').slice(0, 6)).toEqual([
      '8 records would go, 6 would stay; --apply takes them out',
      '  stays       4  it is of the last 5 recorded commits of penguins',
      '  stays       2  it is the newest of penguins',
      '  goes        8  it is not of the last 5 recorded commits of penguins',
      'what would go:',
      expect.stringMatching(/^ {2}runs\//),
    ])
    expect(records.stored).toEqual(before)
    expect((await run({ prune: true, apply: true })).text).toMatch(/^8 records went, 6 stayed/)
    expect(JSON.parse((await run()).json ?? '').commits).toHaveLength(5)
    expect((await run({ verify: true })).exitCode).toBe(0)
  })

  it('prunes charts and no records where it is asked to', async () => {
    const { files, run } = await createFall()
    await files.write('mergemark.yml', `${CONFIGURATION}baseline:\n  keep:\n    commits: 5\n`)
    const charts = createMemoryRecords()
    const records = createMemoryRecords()
    const opened: string[] = []
    const stores = {
      ...createMemoryStores(records),
      open: (place: StorePlace) => {
        if (place.kind === 'git') opened.push(place.ref)
        return opened.at(-1)?.endsWith('/charts') ? charts : records
      },
    }
    const set = (day: string) => `charts/${day}/${'a'.repeat(64)}`
    for (const day of ['2020-01-01', '2020-01-02']) {
      await charts.append({
        folder: set(day),
        files: new Map([['a.png', new Uint8Array(1)]]),
        message: 'Add',
      })
    }
    const { text } = await run({ prune: true, charts: true, apply: true }, { stores })
    expect(text).toMatch(/^1 chart set went, 1 stayed/)
    expect([...charts.stored.keys()]).toEqual([`${set('2020-01-02')}/a.png`])
    expect(opened.at(-1)).toBe('refs/mergemark/charts')
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

  it('says how many records share the best value, and shows the newest of them', async () => {
    const { text, json } = await (await createFall()).run({ best: 'accuracy' })
    expect(text).toContain('3 records have this value; the newest of them is shown')
    expect(JSON.parse(json ?? '').best.tied).toBe(3)
  })

  it('shows a change of level with the digits at which the two differ', async () => {
    const { records, run } = createPlace()
    const of = (number: number) => ({ committed: 1_700_000_000 + number * 86_400, run: String(number) })
    for (let number = 1; number <= 16; number += 1) {
      await recordRun(
        records,
        commitOf(number),
        (number <= 8 ? 0.90001 : 0.90003) + (number % 2) / 1e9,
        of(number),
      )
    }
    expect((await run()).text).toContain('0.90001 → 0.90003, better')
  })

  it('is main’s on a feature branch that is one commit ahead of it', async () => {
    const feature = 'f'.repeat(40)
    const line = createLine(3, { more: { [feature]: { parents: [commitOf(3)] } } })
    const git: Git = {
      ...line,
      resolve: async (revision) => (revision === 'HEAD' ? feature : line.resolve(revision)),
    }
    const { records, run } = createPlace({ git })
    await recordRun(records, commitOf(3), 0.9)
    await recordRun(records, feature, 0.99)
    for (const base of [null, 'main']) {
      const { json } = await run({ base })
      expect(JSON.parse(json ?? '')).toMatchObject({ tip: commitOf(3), elsewhere: 1 })
    }
  })

  it('goes on to what main has and the remote has not', async () => {
    const line = createLine(3)
    const isRemote = (name: string) => name.startsWith('origin/') || name.startsWith('refs/remotes/')
    const git: Git = {
      ...line,
      resolve: async (revision) => (isRemote(revision) ? commitOf(1) : line.resolve(revision)),
      resolveFirst: async () => commitOf(1),
    }
    const { records, run } = createPlace({ git })
    await recordRun(records, commitOf(3), 0.9)
    expect(JSON.parse((await run()).json ?? '').tip).toBe(commitOf(3))
    expect(JSON.parse((await run({ base: 'origin/main' })).json ?? '').tip).toBe(commitOf(1))
  })

  it('lists the pins with their commits and records', async () => {
    const { records, run } = await createFall()
    expect((await run({ pins: true })).text).toContain('penguins has no pin')
    const { folder } = await writePin({ name: 'penguins', pin: 'best', sha: commitOf(5) }, records)
    await writePin({ name: 'penguins', pin: 'gone', sha: commitOf(5) }, records)
    await removePin({ name: 'penguins', pin: 'gone' }, records)
    const { text, json } = await run({ pins: true })
    expect(text).toBe(`penguins: pins\n  best  05ababa  ${folder}`)
    expect(JSON.parse(json ?? '').pins).toEqual([
      { pin: 'best', sha: commitOf(5), record: folder, problem: null },
    ])
  })

  it('verifies a store that is not believed too, and names that first', async () => {
    const { records, run } = await createFall()
    const tip = async () => {
      throw fault('store-rolled-back', { store: 'memory', ref: 'x', sequence: 14, least: 40, known: 'y' })
    }
    const stores = {
      open: (_: unknown, { leastSequence }: StoreTrust) =>
        leastSequence === 40 ? { ...records, tip } : records,
      inspect: () => records,
    }
    const configuration = `${CONFIGURATION}baseline:\n  least-sequence: 40\n`
    const { exitCode, text } = await run({ verify: true }, { stores, configuration })
    expect(exitCode).toBe(1)
    expect(text.split('\n')[0]).toMatch(/14 records and 14 changes, 1 problem$/)
    expect(text.split('\n')[1]).toMatch(/^ {2}MM-321 the store: /)
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
    await expect(run({ charts: true })).rejects.toMatchObject({ code: 'MM-014' })
    await expect(run({ prune: true, 'keep-days': 30 })).rejects.toMatchObject({ code: 'MM-014' })
    await expect(run({ prune: true, charts: true, 'keep-days': 0 })).rejects.toMatchObject({ code: 'MM-004' })
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
      /^project,commit,distance,committed,run,attempt,attempts,verdict,failed,evaluation,metric,value,/,
    )
    expect(row).toContain(`'+cmd,"'=HYPERLINK(""http://x"")",-0.5,-0.52,-0.48,400,true`)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['\t=1+1', "'\\t=1+1"],
    ['\r\n@SUM(1)', "'\\r\\n@SUM(1)"],
    [' +1', "' +1"],
    ['\u200b-1', "'\\u200b-1"],
    ['\uff1d1', "'\uff1d1"],
    ['\u001b[2Jhttps://x', '\\u001b[2Jhttps://x'],
    ['https://x/\u202egpj.exe', 'https://x/\\u202egpj.exe'],
    [`https://x/${'long'.repeat(200)}`, `https://x/${'long'.repeat(200)}`],
  ])('is CSV without hidden characters or formulas in any text: %j', async (url, cell) => {
    const { files, records, run } = createPlace()
    await recordRun(records, commitOf(3), -0.5, { url })
    await run({ export: 'history.csv' })
    const lines = (await files.readText('history.csv')).trimEnd().split('\n')
    const [head, row, ...more] = lines.map((line) => line.split(','))
    expect(more).toEqual([])
    const at = (name: string) => row?.[head?.indexOf(name) ?? -1]
    expect(at('run_url')).toBe(cell)
    expect(at('value')).toBe('-0.5')
  })

  it('is JSON and Parquet that keep foreign text as it is', async () => {
    const { files, records, run } = createPlace()
    const url = '=\u001b[2J\u202e</svg>'
    await recordRun(records, commitOf(3), 0.5, { url })
    await run({ export: 'history.json' })
    const text = await files.readText('history.json')
    expect(text).not.toContain('\u001b')
    expect(JSON.parse(text).commits[0].url).toBe(url)
    await run({ export: 'history.parquet' })
    const bytes = await files.readBytes('history.parquet')
    const rows = await parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer })
    expect(rows[0]).toMatchObject({ run_url: url })
  })

  it('is Parquet that another reader understands', async () => {
    const { files, run } = await createFall()
    const { text } = await run({ export: 'history.parquet' })
    expect(text).toBe('wrote history.parquet: 13 rows')
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
      committed: new Date((1_700_000_000 + 10 * 86_400) * 1000),
      failed: null,
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

  it('has a line for a commit whose evaluation failed, without values and with the reason', async () => {
    const { files, records, run } = createPlace({ length: 2 })
    await recordRun(records, commitOf(1), 0.9)
    await recordRun(records, commitOf(2), null, { failure: 'MM-402', verdict: 'fail' })
    await run({ export: 'history.parquet' })
    const bytes = await files.readBytes('history.parquet')
    const rows = await parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer })
    const failed = rows.filter((row) => row['failed'] === 'MM-402')
    expect(failed.at(-1)).toMatchObject({ commit: commitOf(2), verdict: 'fail', metric: null, value: null })
    await run({ export: 'history.csv' })
    expect(await files.readText('history.csv')).toContain(',fail,MM-402,')
  })

  it('is refused where the file’s ending says nothing', async () => {
    await expect((await createFall()).run({ export: 'history.xlsx' })).rejects.toMatchObject({
      code: 'MM-004',
    })
  })
})
