import { describe, expect, it } from 'vitest'
import { createDataFolder } from '../support/data-folder.ts'

function open(name: string, content: string | Uint8Array) {
  const folder = createDataFolder()
  folder.write(name, content)
  return folder.tables.open({ path: name })
}

async function refusal(name: string, content: string | Uint8Array) {
  return open(name, content).then(
    () => null,
    (thrown: Error & { code?: string }) => thrown,
  )
}

async function defectsOf(content: string) {
  await using table = await open('data.jsonl', content)
  return table.defects.map(({ line, message }) => [line, message])
}

const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`

describe('nesting', () => {
  it('deeper than 1,000 levels is a defect of its line of JSON Lines', async () => {
    const content = `{"a":1}\n${nested(200_000)}\n${nested(999)}\n${nested(1000)}\n`
    expect(await defectsOf(content)).toEqual([
      [2, 'is nested deeper than 1,000 levels'],
      [4, 'is nested deeper than 1,000 levels'],
    ])
  })

  it('deeper than that is refused in JSON', async () => {
    const error = await refusal('data.json', `[{"a":1},\n${nested(200_000)}]`)
    expect(error).toMatchObject({ code: 'MM-203' })
    expect(error?.message).toContain('its record on line 2 is nested deeper than 1,000 levels')
    await using table = await open('data.json', `[${nested(999)}]`)
    expect(table.rows).toBe(1)
  })

  it('is not counted within text', async () => {
    const text = JSON.stringify({ a: `${'['.repeat(5000)}"\\"{` })
    expect(await defectsOf(`${text}\n`)).toEqual([])
  })
})

describe('a name that stands twice in one object', () => {
  // Python's json takes the last, others the first.
  it.each(['{"id":1,"a":"ok","a":"evil"}', '{"id":1,"a":"ok","\\u0061":"evil"}'])(
    'is a defect of its line: %s',
    async (line) => {
      expect(await defectsOf(`{"id":2,"a":"x"}\n${line}\n`)).toEqual([[2, 'has a name twice in one object']])
    },
  )

  it('is refused in JSON, and the record is not quoted', async () => {
    const content = '[{"id":3,"name":"Anna Schmidt","name":"Zed Secret"}]'
    const error = await refusal('d.json', content)
    expect(error).toMatchObject({ code: 'MM-203' })
    expect(error?.message).toContain('an object has the key "name" twice')
    expect(`${error?.stack}${(error?.cause as Error | undefined)?.stack}`).not.toMatch(/Anna|Zed/)
  })
})

describe('what is no object', () => {
  it.each(['[{"id":1},null]', '{"id":1}\nnull\n', '[{"id":1},3]', '"a"'])(
    'is refused in JSON: %j',
    async (content) => {
      const error = await refusal('data.json', content)
      expect(error).toMatchObject({ code: 'MM-203' })
      expect(error?.message).toMatch(/its record \d, on line \d, is no object/)
    },
  )

  it('is a defect of JSON Lines, null too, and NUL is no blank', async () => {
    expect(await defectsOf('{"id":1}\nnull\n\0\0\n \t\r\n{"id":2}\n')).toEqual([
      [2, 'is no JSON object'],
      [3, 'is not valid JSON'],
    ])
  })
})

describe('names that differ by case only', () => {
  const message = 'differs from "Name" in the file by upper and lower case only'

  it('are a defect where the second stands first, in JSON Lines', async () => {
    expect(await defectsOf('{"Name":1}\n{"Name":2,"name":3}\n{"name":4}\n')).toEqual([[2, message]])
  })

  it('are a defect in JSON', async () => {
    await using table = await open('data.json', '[{"Name":1},\n{"name":2}]')
    expect(table.defects).toEqual([{ line: 2, column: 'name', message }])
  })

  it('are none where a column is really called so', async () => {
    expect(await defectsOf('{"a":1,"a_1":2}\n')).toEqual([])
    await using table = await open('data.json', '[{"a":1,"a_1":2}]')
    expect(table.defects).toEqual([])
  })
})

describe('too many names', () => {
  const members = Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`)

  it.each([
    ['in one line', 'data.jsonl', `{${members.join(',')}}\n`],
    ['in lines of one each', 'data.jsonl', members.map((one) => `{${one}}\n`).join('')],
    ['in one record', 'data.json', `[{${members.join(',')}}]`],
  ])('%s are refused', async (_, name, content) => {
    expect(await refusal(name, content)).toMatchObject({ code: 'MM-206' })
  })
})

it.each([
  ['data.csv', 'id,a\0b\n1,2\n'],
  ['data.csv', Buffer.from('id,a\n1,2\n', 'utf16le')],
  ['data.csv', Buffer.from('id,a\n1,2\n', 'utf16le').swap16()],
  ['data.jsonl', '{"id":1,"a\\u0000b":2}\n'],
  ['data.json', '[{"id":1,"a\\u0000b":2}]'],
])('a column whose name holds NUL is refused: %s, %j', async (name, content) => {
  const error = await refusal(name, content)
  expect(error).toMatchObject({ code: 'MM-203' })
  expect(error?.message).toContain('holds the character NUL')
})

it('no complaint about a query quotes a cell', async () => {
  await using table = await open('data.csv', "name\nO'Brien Secret\n")
  for (const sql of [
    `SELECT CAST(name AS INTEGER) AS x FROM ${table.relation}`,
    `SELECT CAST(name AS DATE) AS x FROM ${table.relation}`,
    `SELECT error(name) AS x FROM ${table.relation}`,
    `SELECT now() AT TIME ZONE name AS x FROM ${table.relation}`,
    `SELECT regexp_matches('a', name || '[') AS x FROM ${table.relation}`,
  ]) {
    const error = await table.query(sql).then(
      () => null,
      (thrown: Error) => thrown,
    )
    expect(error).toMatchObject({ code: 'MM-204' })
    expect(error?.message).not.toMatch(/Brien|Secret/)
  }
})

it('of records without a field is refused, and no bug', async () => {
  await expect(open('data.jsonl', '{}\n{}\n')).rejects.toMatchObject({
    code: 'MM-203',
    message: expect.stringContaining('its records have no fields'),
  })
})
