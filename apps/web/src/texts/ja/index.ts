import type { Texts } from '../en/index.ts'
import { accounts } from './accounts.ts'
import { candidates, checks, findingParts, krakenStatuses, outcomes, rights } from './checks.ts'
import { common, crash, notFound, start, userMenu } from './common.ts'
import { findings } from './findings.ts'
import { guide } from './guide.ts'
import { panel } from './panel.ts'
import { problems } from './problems.ts'

export const texts: Texts = {
  common,
  userMenu,
  notFound,
  crash,
  start,
  problems,
  accounts,
  panel,
  guide,
  checks,
  outcomes,
  candidates,
  findings,
  findingParts,
  krakenStatuses,
  rights,
}
