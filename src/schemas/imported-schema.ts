import type { Severity } from '../documents/parts.ts'

/**
 * A schema of another tool. Adding one: a file in a folder of its own, a line in index.ts, a test.
 * Everything in the file is text of somebody else: it is read by a schema of what is mapped, and nothing in it runs.
 */
export interface SchemaImporter {
  /** In the field's own words: `Table Schema`. */
  readonly name: string
  /** Whether the text is of this format: by its own marks, never by guessing; `path` where the name is one of them. */
  readonly recognises: (text: string, path: string) => boolean
  /**
   * What the file asks of the data set. What cannot be mapped goes into `unsupported`, by name; nothing fails in
   * silence. Throws `schema-unreadable` where the text is not what it says it is.
   */
  readonly read: (source: SchemaSource) => ImportedSchema
}

export interface SchemaSource {
  readonly text: string
  /** Of the schema file, from the working directory. */
  readonly path: string
  /** Whose schema is asked for, where the file has those of several tables. */
  readonly dataset: { readonly name: string; readonly path: string }
}

/** In the terms of mergemark.yml: rules and options are the checks' own, and are parsed by them when it is merged. */
export interface ImportedSchema {
  /** In the order of the file; a name stands once. */
  readonly columns: readonly ImportedColumn[]
  /** What is asked of the data set as a whole: `primaryKey`, `rows`. */
  readonly checks: readonly ImportedCheck[]
  readonly rules: readonly ImportedRule[]
  readonly reading?: ImportedReading
  /** Cells that mean "no value"; left out where nothing is said. */
  readonly nulls?: readonly string[]
  readonly unsupported: readonly Unsupported[]
}

export interface ImportedColumn {
  readonly name: string
  /** A type of mergemark.yml; null where nothing is said. One that no column can have becomes `unsupported`. */
  readonly type: string | null
  readonly sensitive?: boolean
  readonly checks: readonly ImportedCheck[]
}

export interface ImportedCheck extends ImportedDemands {
  /** The key in mergemark.yml: `minLength`. One that no check has becomes `unsupported`. */
  readonly rule: string
  readonly option: unknown
  /** As the schema file calls it, for `unsupported`: `fields.age.constraints.minLength`. */
  readonly from: string
}

/** A condition that must be true for every row; NULL counts as failing. */
export interface ImportedRule extends ImportedDemands {
  readonly name: string
  readonly sql: string
  /** What is wrong with a failing row, in words; left out where the condition itself says it best. */
  readonly message?: string
}

/** What is left out is as usual: every cell or row, `error`, nobody, every row. */
export interface ImportedDemands {
  readonly mostly?: number
  readonly severity?: Severity
  readonly owner?: string
  readonly when?: string
}

/** How the file is read, where the schema says so. */
export interface ImportedReading {
  readonly delimiter?: string
  readonly quote?: string
  readonly header?: boolean
  readonly encoding?: 'utf-8' | 'utf-16' | 'latin-1'
  readonly decimal?: '.' | ','
  /** strptime patterns, `%d.%m.%Y`. */
  readonly dateFormat?: string
  readonly timestampFormat?: string
}

export interface Unsupported {
  /** As the schema file calls it: `expect_column_kl_divergence_to_be_less_than(age)`. */
  readonly name: string
  /** `has no check`, `needs the data of another day`. */
  readonly reason: string
}
