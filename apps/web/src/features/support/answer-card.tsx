import { type RefObject, useRef } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { CopiedNote } from '../../ui/copied-note.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { Section } from '../show-account/section.tsx'
import { useFindingText } from '../show-verification/finding-view.tsx'
import { composeAnswer, type Found } from './answer.ts'
import { InLanguage } from './in-language.tsx'
import { LanguageChoice, useCustomerLanguage } from './language-choice.tsx'

/** What to write to the customer, in the customer's language. */
export function AnswerCard({ customer, found }: { customer: Parameters<typeof useCustomerLanguage>[0]; found: Found }) {
  const { reply: t } = usePart('support')
  const [tag, choose] = useCustomerLanguage(customer)
  const { copied, copy } = useCopy()
  const text = useRef<HTMLPreElement>(null)
  return (
    <Section title={t.title}>
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <p className="text-soft">{t.lead}</p>
        <LanguageChoice label={t.language} tag={tag} onChoose={choose} />
      </div>
      <section aria-label={t.text}>
        <InLanguage tag={tag}>
          <AnswerText ref={text} found={found} />
        </InLanguage>
      </section>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button look="primary" icon="copy" onClick={() => void copy(t.copy, text.current?.textContent ?? '', text.current)}>
          {t.copy}
        </Button>
        <CopiedNote copied={copied} all={t.copy} />
      </div>
    </Section>
  )
}

function AnswerText({ ref, found }: { ref: RefObject<HTMLPreElement | null>; found: Found }) {
  const { texts } = useLanguage()
  const { checks, candidates } = texts
  const { answer } = usePart('support')
  const meanings = usePart('krakenWords')
  const say = useFindingText()
  return (
    <pre
      ref={ref}
      translate="no"
      className="rounded-control border border-line bg-sunken p-3 font-sans text-small whitespace-pre-wrap wrap-anywhere"
    >
      {composeAnswer(found, { say, texts: { checks, candidates }, t: answer, meanings })}
    </pre>
  )
}
