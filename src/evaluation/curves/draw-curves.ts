import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import { curves } from './index.ts'

/** All curves and tables that the sample has something for. */
export function drawCurves(sample: Sample): Curve[] {
  if (sample.size === 0) return []
  return curves.flatMap((draw) => draw(sample))
}
