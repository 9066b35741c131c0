import type * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Place } from '../../errors/place.ts'
import { quoteValue } from './quote-value.ts'

/** What a complaint is about, known once the schema has run. */
export interface Subject {
  /** Its path as a reader writes it. */
  readonly key: string
  readonly value: unknown
  readonly place: Place | null
  /** Of the key, where the value has one. */
  readonly keyPlace: Place | null
}

export type Complaint = (subject: Subject) => MergemarkError

/** Adds a fault of the catalogue to a schema's findings; `path` starts at the value that is being refined. */
export function complain(context: z.RefinementCtx, complaint: Complaint, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', path, params: { complaint } })
}

/** The complaint that `complain` left in an issue, if it is one of ours. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint | null {
  const complaint: unknown = issue.code === 'custom' ? issue.params?.['complaint'] : undefined
  return typeof complaint === 'function' ? (complaint as Complaint) : null
}

/** A key of the contract whose shape is settled and which no stage serves yet. */
export function notYet<S extends z.ZodType>(schema: S): S {
  return schema.superRefine((_, context) => complain(context, keyNotYet)) as S
}

/** The same for some of a key's values. */
export function notYetFor<S extends z.ZodType>(schema: S, isUnserved: (value: z.output<S>) => boolean): S {
  return schema.superRefine((value, context) => {
    if (isUnserved(value)) complain(context, valueNotYet)
  }) as S
}

export const keyNotYet: Complaint = ({ key, keyPlace }) => fault('not-yet', { key }, { place: keyPlace })

const valueNotYet: Complaint = ({ key, value, place }) =>
  fault('not-yet', { key: `${key}: ${formatValue(value)}` }, { place })

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`
  return typeof value === 'string' ? quoteValue(value).slice(1, -1) : quoteValue(value)
}
