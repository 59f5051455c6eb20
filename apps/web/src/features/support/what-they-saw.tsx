import type { ExchangeView, SupportVerificationView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../show-account/section.tsx'
import { CheckList } from '../show-verification/check-list.tsx'
import { VERDICT_LOOKS } from '../show-verification/verdict-looks.ts'
import { InLanguage } from './in-language.tsx'
import { LanguageChoice, useCustomerLanguage } from './language-choice.tsx'

interface WhatTheySawProps {
  test: SupportVerificationView
  addresses: ExchangeView['addresses']
}

/** A test step by step, as its customer saw it: in their language, or in the reader's own. */
export function WhatTheySaw({ test, addresses }: WhatTheySawProps) {
  const { test: t } = usePart('support')
  const [tag, choose] = useCustomerLanguage(test.owner.language)
  return (
    <Section title={t.saw}>
      <LanguageChoice label={t.inLanguage} tag={tag} onChoose={choose} />
      <InLanguage tag={tag}>
        <Outcome test={test} />
        <CheckList checks={test.checks} asked={undefined} over addresses={addresses} />
      </InLanguage>
    </Section>
  )
}

function Outcome({ test: { verdict, trigger } }: { test: SupportVerificationView }) {
  const { verdicts } = useLanguage().texts.panel.result
  const { verifying } = usePart('account')
  const { title, text } = trigger === 'test' || trigger === 'replace' ? verdicts[verdict] : verifying.verdicts[verdict]
  return (
    <Notice {...VERDICT_LOOKS[verdict]} title={title}>
      <p>{text}</p>
    </Notice>
  )
}
