import type { KrakenWord } from '../../features/follow-guide/kraken-words.ts'
import { accounts, chooser } from './accounts.ts'
import { candidates, checks, findingParts, krakenStatuses, outcomes, rights } from './checks.ts'
import { common, crash, notFound, start, userMenu } from './common.ts'
import { findings } from './findings.ts'
import { guide } from './guide.ts'
import { panel } from './panel.ts'
import { problems } from './problems.ts'

const english = {
  common,
  userMenu,
  notFound,
  crash,
  start,
  problems,
  accounts,
  chooser,
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

/** Every language has all of these, and all but English say what Kraken's words mean. */
export type Texts = typeof english & { krakenWords?: Record<KrakenWord, string> }
export type Translation = Required<Texts>

export const texts: Texts = english
