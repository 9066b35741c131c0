import { rm } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Dialect, Table, TableOptions, TableSource } from '../../ports.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { findFile } from './find-file.ts'
import { type Format, formatOf } from './format-of.ts'
import type { Contents } from './held-table.ts'
import { loadJoined } from './load-joined.ts'
import { loadJson } from './load-json.ts'
import { loadJsonLines } from './load-json-lines.ts'
import { loadParquet } from './load-parquet.ts'
import { partitionsOf } from './partitions.ts'
import { type File, markedEncoding, readHead, transcodeFile, unpackFile } from './plain-file.ts'
import { type Manner, prepareDelimited } from './prepare-delimited.ts'
import { type Spelling, spelledDialect } from './spelled-dialect.ts'

/** Fills `HELD`. */
export type Load = (connection: DuckDBConnection) => Promise<Contents>

/** A folder for copies. */
export interface Scratch {
  readonly folder: string
  /** A path in it that nothing lies at. */
  next(): string
}

/** All that is known of a source before DuckDB is needed. */
export interface PreparedTable {
  readonly load: Load
  readonly reading: Table['reading']
  readonly dialect: Dialect
  readonly spelling: Spelling
}

interface PreparedFile extends File {
  readonly load: Load
  readonly manner: Manner | null
  readonly reading: Table['reading']
}

interface Place {
  readonly root: string
  readonly scratch: Scratch
}

/**
 * Text is read through before DuckDB is loaded: what is wrong with it must be told even where that cannot be had. Of
 * several files the first one tells how all are read.
 */
export async function prepareTable(source: TableSource, place: Place): Promise<PreparedTable> {
  const paths = source.files ?? [source.path]
  const parts: PreparedFile[] = []
  for (const path of paths) parts.push(await prepareFile(path, source, { ...place, like: parts[0] ?? null }))
  const [first] = parts
  if (first === undefined)
    throw fault('no-such-file', { path: source.path, needed: 'Nothing matches the pattern.' })
  const spelling = first.manner?.spelling ?? givenSpelling(source.options ?? {})
  const dialect = spelledDialect(spelling)
  const common = { reading: first.reading, dialect, spelling }
  if (source.files === undefined) return { ...common, load: first.load }
  const partitioned = parts.map((part) => ({ ...part, partitions: partitionsOf(part.shown) }))
  return { ...common, load: (connection) => loadJoined(connection, partitioned, dialect) }
}

async function prepareFile(
  path: string,
  {
    format = formatOf(path),
    nulls = [''],
    options = {},
    sparing = false,
    anywhere = false,
    files,
  }: TableSource,
  { root, scratch, like }: Place & { readonly like: PreparedFile | null },
): Promise<PreparedFile> {
  const found = { path: await findFile(path, { root, anywhere }), shown: path }
  try {
    const { reading, ...plain } = await makePlain(found, { format, options, scratch })
    const file = { ...plain, shown: path, nulls }
    const common = { ...found, manner: null, reading }
    const once = (load: Load) => (plain.path === found.path ? load : thenRemove(plain.path, load))
    if (format === 'parquet') return { ...common, load: once((connection) => loadParquet(connection, file)) }
    if (format === 'arrow') return { ...common, load: once((connection) => loadArrow(connection, file)) }
    if (format === 'json') return { ...common, load: once((connection) => loadJson(connection, file)) }
    const copy = scratch.next()
    if (format === 'jsonl')
      return { ...common, load: once((connection) => loadJsonLines(connection, { ...file, copy })) }
    const asked = {
      format,
      options,
      scratch,
      manner: like?.manner ?? null,
      sparing: sparing && files === undefined,
    }
    const { load, manner, reading: told } = await prepareDelimited(file, asked)
    return { ...common, manner, load: once(load), reading: { ...reading, ...told } }
  } catch (cause) {
    if (systemCode(cause) === null) throw cause
    throw fault('table-unreadable', { path, reason: reasonOf(cause) }, { cause })
  }
}

/** What was unpacked may be large, and is not needed twice, but where it is scanned at each question. */
function thenRemove(path: string, load: Load): Load {
  return async (connection) => {
    let contents: Contents | null = null
    try {
      contents = await load(connection)
      return contents
    } finally {
      if (contents?.scanned === undefined) await rm(path, { force: true })
    }
  }
}

/** A file that is neither compressed nor in another encoding than UTF-8: itself or a copy. */
async function makePlain(
  file: File,
  { format, options, scratch }: { format: Format; options: TableOptions; scratch: Scratch },
): Promise<{ path: string; head: Uint8Array; reading: Table['reading'] }> {
  const { compression, ...unpacked } = await unpackFile(file, scratch)
  const said = { format, ...(compression === null ? {} : { compression }) }
  if (format === 'parquet' || format === 'arrow') return { ...unpacked, reading: said }
  const encoding = options.encoding ?? markedEncoding(unpacked.head)
  const reading = { ...said, encoding }
  if (encoding === 'utf-8') return { ...unpacked, reading }
  const path = await transcodeFile(file, { ...unpacked, encoding, next: scratch.next })
  return { path, head: await readHead(path), reading }
}

function givenSpelling({ decimal, dateFormat, timestampFormat }: TableOptions): Spelling {
  return {
    decimal: decimal ?? '.',
    dateFormat: dateFormat ?? null,
    timestampFormat: timestampFormat ?? null,
    standardToo: false,
  }
}

/** Only who has such a file waits for what reads it. */
async function loadArrow(...given: Parameters<typeof import('./arrow/load-arrow.ts').loadArrow>) {
  const reader = await import('./arrow/load-arrow.ts')
  return reader.loadArrow(...given)
}
