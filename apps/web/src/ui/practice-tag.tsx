import { useLanguage } from '../texts/language.ts'
import { Tag } from './tag.tsx'

/** By its id alone: what is practice is marked also while the list of exchanges is on its way, or when it does not come. */
export const isPractice = (exchangeId: string | undefined) => exchangeId === 'kraken-practice'

/** Beside whatever is practice; nothing beside the rest. */
export function PracticeTag({ exchange }: { exchange: string }) {
  const { common } = useLanguage().texts
  return isPractice(exchange) && <Tag tone="practice">{common.practice}</Tag>
}
