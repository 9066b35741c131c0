import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { sha } from './parts.ts'

export const strategy = z.enum(['pinned', 'merge-base', 'ancestor', 'latest', 'rebuild', 'bootstrap', 'none'])
export type Strategy = z.infer<typeof strategy>

/** `baseline.json`: which record this run is compared with, and why nearer ones were passed over. */
export const baselineDocument = defineDocument({
  kind: 'baseline',
  version: '1.0',
  command: 'baseline',
  fields: {
    sha: sha.nullable(),
    /** `bootstrap`: no ancestor has a record yet; `none`: there should be one, and it cannot be read. */
    strategy,
    /** First-parent commits between the merge base and `sha`. */
    distance: z.int().nonnegative().nullable(),
    /** Of the commit, by its committer date, at the time of resolving. For reading only. */
    ageSeconds: z.number().nullable(),
    /** The record's folder in the store. */
    record: z.string().nullable(),
    passedOver: z.array(z.looseObject({ sha, reason: z.string() })),
  },
})
export type BaselineDocument = z.infer<typeof baselineDocument.schema>
