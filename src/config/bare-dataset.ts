import type { DatasetSettings, ReadingSettings } from './configuration.ts'

/** Nothing is said: each is found out once, and written into the document. */
export const UNSAID: ReadingSettings = {
  delimiter: null,
  quote: null,
  header: null,
  encoding: null,
  decimal: null,
  dateFormat: null,
  timestampFormat: null,
}

/** A file that the user named, of which nothing else is known: it is profiled, and checked for its form. */
export function bareDataset({
  name,
  path,
}: {
  readonly name: string
  readonly path: string
}): DatasetSettings {
  return {
    name,
    path,
    byHand: true,
    format: null,
    reading: UNSAID,
    nulls: [''],
    key: null,
    columns: [],
    checks: {},
    demands: {},
    rules: [],
    profile: 'full',
    unsupported: [],
  }
}
