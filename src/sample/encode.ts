import { fault } from '../errors/fault.ts'
import { describeSample } from './describe-sample.ts'
import {
  dtypeOf,
  type Form,
  type Header,
  limits,
  MAGIC,
  PREFIX_BYTES,
  type Section,
  VERSION,
} from './layout.ts'
import { packSection } from './pack-section.ts'
import type { Sample } from './sample.ts'
import { writeExamples } from './sections/examples.ts'
import { writeGraded } from './sections/graded.ts'
import { writeLabelled } from './sections/labelled.ts'
import { writeMultilabel } from './sections/multilabel.ts'
import type { Part } from './sections/part.ts'
import { writeRanking } from './sections/ranking.ts'
import { writeRegression } from './sections/regression.ts'

/**
 * Writes samples as sample.bin, whose layout stands in layout.ts. `full` holds everything; `compact`, the form of
 * records, only what was predicted, in 32 bits. The same samples give the same bytes. Throws `sample-too-large`.
 */
export function encodeSamples(samples: readonly Sample[], form: Form): Uint8Array {
  requireWithinLimits(samples)
  const packed: Uint8Array[] = []
  let bodyBytes = 0
  const headers = samples.map((sample) => {
    const sections: Section[] = []
    // One section after the other, so that only packed ones pile up.
    for (const { name, content } of listParts(sample, form)) {
      bodyBytes += content.byteLength
      requireAtMost('bytes of examples', bodyBytes, limits.bodyBytes)
      const bytes = packSection(content, form)
      packed.push(bytes)
      sections.push({ name, dtype: dtypeOf(content), length: content.length, bytes: bytes.length })
    }
    return describeSample(sample, form, sections)
  })
  return assemble({ samples: headers }, packed)
}

function* listParts(sample: Sample, form: Form): Generator<Part> {
  yield* writeExamples(sample, form)
  switch (sample.task) {
    case 'binary':
    case 'multiclass':
      return yield* writeLabelled(sample, form)
    case 'multilabel':
      return yield* writeMultilabel(sample, form)
    case 'regression':
      return yield* writeRegression(sample, form)
    case 'ranking':
      return yield* writeRanking(sample, form)
    case 'graded':
      return yield* writeGraded(sample, form)
  }
}

function assemble(header: Header, packed: readonly Uint8Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(header))
  requireAtMost('bytes of names', text.length, limits.headerBytes)
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.write(MAGIC, 'latin1')
  prefix.writeUInt32LE(VERSION, 8)
  prefix.writeUInt32LE(text.length, 12)
  return Buffer.concat([prefix, text, ...packed])
}

function requireWithinLimits(samples: readonly Sample[]): void {
  requireAtMost('evaluations', samples.length, limits.samples)
  for (const sample of samples) {
    const of = (what: string) => `${what} of "${sample.name}"`
    requireAtMost(of('examples'), sample.size, limits.examples)
    requireAtMost(of('slices'), sample.slices.length, limits.slices)
    requireAtMost(of('measures'), sample.measures.size, limits.measures)
    if ('labels' in sample) requireAtMost(of('labels'), sample.labels.length, limits.labels)
    if ('quantiles' in sample) requireAtMost(of('quantiles'), sample.quantiles.size, limits.quantiles)
  }
}

function requireAtMost(what: string, found: number, limit: number): void {
  if (found > limit) throw fault('sample-too-large', { what, found, limit })
}
