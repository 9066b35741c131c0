import { dataPackage } from './data-package/data-package.ts'
import { dbt } from './dbt/dbt.ts'
import { greatExpectations } from './gx/great-expectations.ts'
import type { SchemaImporter } from './imported-schema.ts'
import { odcs } from './odcs/odcs.ts'
import { pandera } from './pandera/pandera.ts'
import { tableSchema } from './table-schema/table-schema.ts'
import { tensorflowDataValidation } from './tfdv/tensorflow-data-validation.ts'

/** Every schema format that Mergemark reads, in the order in which they are asked whether a file is theirs. */
export const importers: readonly SchemaImporter[] = [
  dataPackage,
  tableSchema,
  odcs,
  greatExpectations,
  dbt,
  pandera,
  tensorflowDataValidation,
]
