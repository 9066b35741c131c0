import * as z from 'zod'
import { digest, task } from '../documents/parts.ts'

/**
 * sample.bin, version 1. All numbers are little-endian.
 *
 *     offset  bytes
 *     0       8      "MMSAMPLE"
 *     8       4      version, unsigned: 1
 *     12      4      length h of the header, unsigned
 *     16      h      header: JSON in UTF-8, see `header` below
 *     16 + h  rest   body: one Brotli stream of `bodyBytes` bytes once unpacked
 *
 * The body holds the sections of all samples, in the header's order, each at the next offset that 8 divides, with
 * zeros between. Sections of a sample, in this order; those in brackets may be left out:
 *
 *     [ids.lengths], [ids.bytes]        UTF-8 ids, ascending by UTF-16 code units, none twice     full form only
 *     [target]                          index of the label                                        full form only
 *     predicted                         index of the label
 *     [scores]                          one run of `size` a label; f64 in the full form, f32 in the compact one
 *     [weight]                          f64                                                       full form only
 *     [groups.lengths], [groups.bytes]  UTF-8 names of the groups                                 full form only
 *     [group]                           index of the group                                        full form only
 *     [slice.0], [slice.1], …           ascending indices of the members, u32                     full form only
 *
 * Indices and lengths are in the narrowest of u8, u16 and u32 that holds them all.
 */
export const MAGIC = 'MMSAMPLE'
export const VERSION = 1
export const PREFIX_BYTES = 16
export const ALIGNMENT = 8

/** Bounds on what is read, and so on what is written. */
export const limits = {
  headerBytes: 16 * 1024 * 1024,
  /** Unpacked. */
  bodyBytes: 512 * 1024 * 1024,
  samples: 1_000,
  /** Of one sample. */
  examples: 20_000_000,
  labels: 1_000,
  slices: 10_000,
} as const

const arrays = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const
export type Dtype = keyof typeof arrays
export type SectionArray = InstanceType<(typeof arrays)[Dtype]>

/** How the numbers of a section are held. */
export function arrayTypeOf(dtype: Dtype) {
  return arrays[dtype]
}

const count = z.int().nonnegative()

const section = z.strictObject({
  name: z.string(),
  dtype: z.enum(['u8', 'u16', 'u32', 'f32', 'f64']),
  /** In bytes, from the start of the unpacked body. */
  offset: count,
  /** In numbers, not bytes. */
  length: count,
})
export type Section = z.infer<typeof section>

const sampleHeader = z.strictObject({
  name: z.string(),
  task,
  form: z.enum(['full', 'compact']),
  size: count.max(limits.examples),
  labels: z.array(z.string()).max(limits.labels),
  positive: z.string().nullable(),
  /** Names, in the order of the sections. */
  slices: z.array(z.string()).max(limits.slices),
  evaluationSet: digest,
  sections: z.array(section).max(limits.slices + 16),
})
export type SampleHeader = z.infer<typeof sampleHeader>

export const header = z.strictObject({
  bodyBytes: count.max(limits.bodyBytes),
  samples: z.array(sampleHeader).max(limits.samples),
})
export type Header = z.infer<typeof header>

/** The next offset at which a section may start. */
export function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT
}
