import type { CheckId, Facts, FindingCode } from '@keyhaven/contract'

/** What a finding's text may speak of, already in the reader's way of writing. */
export interface About {
  facts: Facts
  /** The check that brought it: what could not be found out reads differently in each. */
  check?: CheckId | undefined
  /** How many possible causes are listed beneath. */
  causes?: number
  /** How long to wait, such as `2 minutes`; undefined when nobody knows. */
  wait: string | undefined
  took: string | undefined
  date: (iso: string) => string
  dateTime: (iso: string) => string
  days: (count: number) => string
  number: (count: number) => string
}

export interface FindingText {
  wrong: string
  fix?: string
}

/** A finding without a text is a type error. */
export type FindingTexts = Record<FindingCode, (about: About) => FindingText>
