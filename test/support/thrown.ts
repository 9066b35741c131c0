import { MergemarkError } from '../../src/errors/mergemark-error.ts'

/** The fault that `action` ends with; anything else fails the test. */
export async function faultOf(action: () => unknown): Promise<MergemarkError> {
  try {
    await action()
  } catch (error) {
    if (error instanceof MergemarkError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
