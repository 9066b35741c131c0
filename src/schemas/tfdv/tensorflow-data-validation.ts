import type { SchemaImporter } from '../imported-schema.ts'
import { FORMAT, readSchema } from './read-schema.ts'

/** A field of the message Schema at the very beginning, behind comments. */
const MARK =
  /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|dataset_constraints|tensor_representation_group)\s*:?\s*[{<]|^(?:\s|#[^\n]*\n)*default_environment\s*:\s*["']/

/** `schema.pbtxt` of TensorFlow Data Validation: tensorflow.metadata.v0.Schema in protobuf's text format. */
export const tensorflowDataValidation: SchemaImporter = {
  name: FORMAT,
  recognises: (text) => MARK.test(text.slice(0, 10_000)),
  read: readSchema,
}
