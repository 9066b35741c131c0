import type { DoctorCheck } from '../define-check.ts'
import { codeOwners, ownerReview } from './code-owners.ts'
import { configuration, policy } from './configuration.ts'
import { duckdb, tensorflow } from './engines.ts'
import { forks } from './forks.ts'
import { history } from './history.ts'
import { jobNames } from './job-names.ts'
import { git, node } from './machine.ts'
import { permissions } from './permissions.ts'
import { pins } from './pins.ts'
import { requiredCheck } from './required-check.ts'
import { credentials, pullRequestTarget } from './separation.ts'
import { store } from './store.ts'
import { server, token } from './token.ts'
import { triggers } from './triggers.ts'

/** In the order in which they are made and shown; those of a group stand together. */
export const checks: readonly DoctorCheck[] = [
  node,
  git,
  duckdb,
  tensorflow,
  history,
  codeOwners,
  configuration,
  policy,
  store,
  triggers,
  permissions,
  credentials,
  pullRequestTarget,
  pins,
  forks,
  jobNames,
  server,
  token,
  requiredCheck,
  ownerReview,
]
