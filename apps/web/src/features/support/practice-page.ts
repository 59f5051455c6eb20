import type { ExchangeId } from '@keyhaven/contract'
import { isPractice } from '../../ui/practice-tag.tsx'

/** The whole address of what stands in for Kraken; undefined where it is Kraken itself. */
export const practicePage = (exchange: ExchangeId) => (isPractice(exchange) ? `${location.origin}/practice/` : undefined)
