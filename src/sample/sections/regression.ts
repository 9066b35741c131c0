import type { Form, RegressionHeader } from '../layout.ts'
import type { RegressionOwn } from '../predictions.ts'
import type { RegressionSample } from '../sample.ts'
import type { SectionReader } from '../section-reader.ts'
import { floatPart, type Part, takeFinite } from './part.ts'

export function* writeRegression(sample: RegressionSample, form: Form): Generator<Part> {
  const { predicted, quantiles, bounds, target, scale } = sample
  yield floatPart('predicted', predicted, form)
  let index = 0
  for (const values of quantiles.values()) {
    yield floatPart(`quantile.${index}`, values, form)
    index += 1
  }
  if (bounds !== null) {
    yield floatPart('low', bounds.low, form)
    yield floatPart('high', bounds.high, form)
  }
  if (form === 'compact') return
  yield { name: 'target', content: target }
  if (scale !== null) yield { name: 'scale', content: scale }
}

export function readRegressionPredictions(header: RegressionHeader, reader: SectionReader): RegressionOwn {
  const predicted = takeFinite('predicted', header, reader)
  const quantiles = new Map(
    header.quantiles.map((level, index) => [level, takeFinite(`quantile.${index}`, header, reader)]),
  )
  return { task: 'regression', predicted, quantiles, bounds: takeBounds(header, reader) }
}

export function readRegressionTargets(
  header: RegressionHeader,
  reader: SectionReader,
): Pick<RegressionSample, 'target' | 'scale'> {
  const target = takeFinite('target', header, reader)
  const scale = reader.has('scale') ? takeFinite('scale', header, reader) : null
  if (scale !== null && !scale.every((value) => value > 0)) throw reader.corrupt('a scale is not above 0')
  return { target, scale }
}

function takeBounds(header: RegressionHeader, reader: SectionReader): RegressionSample['bounds'] {
  if (!reader.has('low')) return null
  const low = takeFinite('low', header, reader)
  const high = takeFinite('high', header, reader)
  if (!low.every((value, example) => value <= (high[example] as number)))
    throw reader.corrupt('a predicted interval ends before it starts')
  return { low, high }
}
