import type { io, Sequential } from '@tensorflow/tfjs'
import type { Tf } from './engine.ts'

const WEIGHTS = 'weights.bin'
export const MODEL_FILES = ['model.json', WEIGHTS] as const

/** The model as the two files that `tf.loadLayersModel` reads; the same model gives the same bytes. */
export async function describeModel(tf: Tf, model: Sequential): Promise<Map<string, Uint8Array>> {
  const artifacts = await takeArtifacts(tf, model)
  const { modelTopology, weightSpecs, format, generatedBy } = artifacts
  const description = {
    format,
    generatedBy,
    convertedBy: null,
    modelTopology,
    weightsManifest: [{ paths: [WEIGHTS], weights: weightSpecs }],
  }
  const weights = joinBuffers(artifacts.weightData ?? new ArrayBuffer(0))
  return new Map([
    ['model.json', new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`)],
    [WEIGHTS, weights],
  ])
}

/** TensorFlow.js hands the parts of a model to nobody but a handler of its own kind. */
async function takeArtifacts(tf: Tf, model: Sequential): Promise<io.ModelArtifacts> {
  const taken: io.ModelArtifacts[] = []
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      taken.push(artifacts)
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } }
    }),
  )
  const [artifacts] = taken
  if (artifacts === undefined) throw new TypeError('the model was not saved')
  return artifacts
}

function joinBuffers(data: io.WeightData): Uint8Array {
  const buffers = Array.isArray(data) ? data : [data]
  return Buffer.concat(buffers.map((buffer) => new Uint8Array(buffer)))
}
