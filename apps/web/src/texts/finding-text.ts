import type { CheckId, Facts, FindingCode } from '@keyhaven/contract'
import type { Format } from './format.ts'

/** What a finding's text may speak of, already in the reader's way of writing. */
export interface About extends Pick<Format, 'date' | 'dateTime' | 'days' | 'number' | 'plural'> {
  facts: Facts
  /** The check that brought it: what could not be found out reads differently in each. */
  check?: CheckId | undefined
  /** How many possible causes are listed beneath. */
  causes?: number
  /** How long to wait, such as `2 minutes`; undefined when nobody knows. */
  wait: string | undefined
  took: string | undefined
}

export interface FindingText {
  wrong: string
  fix?: string
}

/** A finding without a text is a type error. */
export type FindingTexts = Record<FindingCode, (about: About) => FindingText>
