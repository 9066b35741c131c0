import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Defect } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { findWrongByte, markLength } from './encoding.ts'
import { LONGEST } from './fill-from-json.ts'
import { describeClash, freeName, refuseNul, refuseWide } from './header.ts'
import { type Contents, countHeld, HELD, heldName, textColumns } from './held-table.ts'
import { createJsonGauge, MOST_DEPTH, tooDeep } from './json-gauge.ts'
import { withNulls, withoutPattern } from './load-parquet.ts'

const LF = 0x0a
/** Defects that are kept, as for delimited text. */
const KEPT = 1000

interface Lines {
  readonly path: string
  readonly shown: string
  readonly nulls: readonly string[]
  readonly copy: string
}

/**
 * Reads the lines into `HELD` that are JSON objects, from a copy in which each has its number; the others are defects.
 * null where no line is one. Throws `table-too-wide` and DuckDB's own errors.
 */
export async function loadSoundLines(
  connection: DuckDBConnection,
  file: Lines,
): Promise<Pick<Contents, 'columns' | 'rows' | 'record' | 'defects' | 'defectCount'> | null> {
  const { names, sound, defects, defectCount } = await copySoundLines(file)
  if (sound === 0) return null
  refuseWide(file.shown, names.size)
  refuseNul(file.shown, names.keys())
  const texts = [...names.keys()].map((name, index) => {
    const text = `(value ->> ${dialect.literal(pointerTo(name))})`
    return `${withNulls(text, file.nulls)} AS ${heldName(index)}`
  })
  const settings = `format = 'newline_delimited', columns = {record: 'BIGINT', value: 'JSON'}, maximum_object_size = ${2 * LONGEST}`
  const source = `read_json(${dialect.literal(withoutPattern(file.copy))}, ${settings})`
  await connection.run(
    `CREATE OR REPLACE TABLE ${HELD} AS SELECT ${['record', ...texts].join(', ')} FROM ${source}`,
  )
  const rows = await countHeld(connection)
  if (rows !== sound) throw new Error(`${rows} of ${sound} sound records were found`)
  return { columns: textColumns([...names.values()]), rows, record: 'record', defects, defectCount }
}

async function copySoundLines({ path, shown, copy }: Lines) {
  await using target = await open(copy, 'wx', 0o600)
  const names = new Map<string, string>()
  const taken = new Map<string, string>()
  const defects: Defect[] = []
  let defectCount = 0
  let record = 0
  let sound = 0
  let written: string[] = []

  for await (const { bytes, line } of linesOf(path)) {
    if (bytes !== null && isBlank(bytes)) continue
    record++
    const found = bytes === null ? tooLong() : parseRecord(bytes, line)
    if (typeof found === 'string') {
      keep({ line, column: null, message: found })
      continue
    }
    sound++
    for (const name of found.names) addName(name, line)
    written.push(`{"record":${record},"value":${found.text}}\n`)
    if (written.length < 1000) continue
    await target.appendFile(written.join(''))
    written = []
  }
  await target.appendFile(written.join(''))
  return { names, sound, defects, defectCount }

  function keep(defect: Defect): void {
    defectCount++
    if (defects.length < KEPT) defects.push(defect)
  }

  /** SQL does not tell names apart by case. */
  function addName(name: string, line: number): void {
    if (names.has(name)) return
    refuseWide(shown, names.size)
    const same = taken.get(name.toLowerCase())
    if (same !== undefined)
      keep({ line, column: name, message: describeClash({ name, same, where: 'in the file' }) })
    const unique = same === undefined ? name : freeName(name, taken)
    taken.set(unique.toLowerCase(), unique)
    names.set(name, unique)
  }
}

function parseRecord(bytes: Uint8Array, line: number): { text: string; names: string[] } | string {
  const wrong = isUtf8(bytes) ? null : findWrongByte(bytes, line)
  if (wrong !== null) return `is not UTF-8: it has ${wrong.found}`
  const gauge = createJsonGauge()
  gauge.take(bytes, 0, bytes.length)
  if (gauge.deepest() > MOST_DEPTH) return tooDeep()
  const text = new TextDecoder().decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'is not valid JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no JSON object'
  const names = Object.keys(value)
  // Readers differ on which of two members of one name counts.
  if (names.length < gauge.members()) return 'has a name twice in one object'
  return { text: text.trim(), names }
}

function tooLong(): string {
  return `is longer than ${LONGEST.toLocaleString('en')} bytes`
}

/** The lines of a file with their numbers; `bytes` is null for one that is too long to be held. */
async function* linesOf(path: string): AsyncGenerator<{ bytes: Uint8Array | null; line: number }> {
  let pending: Uint8Array | null = new Uint8Array()
  let line = 1
  let started = false
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    let bytes: Uint8Array = pending === null ? chunk : Buffer.concat([pending, chunk])
    if (!started) bytes = bytes.subarray(markLength(bytes))
    started = true
    let start = 0
    for (let feed = bytes.indexOf(LF); feed !== -1; feed = bytes.indexOf(LF, start)) {
      const isLong = pending === null || feed - start > LONGEST
      pending = new Uint8Array()
      yield { bytes: isLong ? null : bytes.subarray(start, feed), line }
      line++
      start = feed + 1
    }
    if (pending === null || bytes.length - start > LONGEST) pending = null
    else pending = bytes.subarray(start)
  }
  if (pending === null || pending.length > 0) yield { bytes: pending, line }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

/** RFC 6901. */
function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
