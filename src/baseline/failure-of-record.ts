import { evaluationDocument } from '../documents/evaluation.ts'
import type { Failure } from '../documents/parts.ts'
import { trainingDocument } from '../documents/training.ts'
import type { RecordContent } from './read-record.ts'

/**
 * Why nothing of a record can be compared with, `its training failed (MM-402)`; null where its evaluation came to
 * something. A training that failed is named before the evaluation, which then only lacks what it was to leave. A
 * project of data alone has neither, which is no failure. Throws what parsing the documents throws.
 */
export function failureOfRecord(record: Pick<RecordContent, 'folder' | 'files'>): string | null {
  const evaluation = failureIn(evaluationDocument, record)
  if (evaluation === null) return null
  const training = failureIn(trainingDocument, record)
  return training === null
    ? `its evaluation failed (${evaluation.code})`
    : `its training failed (${training.code})`
}

function failureIn(
  kind: {
    readonly file: string
    parse(text: string, path: string): { readonly failure?: Failure | undefined }
  },
  { folder, files }: Pick<RecordContent, 'folder' | 'files'>,
): Failure | null {
  const bytes = files.get(kind.file)
  if (bytes === undefined) return null
  return kind.parse(new TextDecoder().decode(bytes), `${folder}/${kind.file}`).failure ?? null
}
