import { LANGUAGES, LanguageTag } from '@keyhaven/contract'
import { useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { LANGUAGE_NAMES } from '../../texts/names.ts'
import { Select } from '../../ui/select.tsx'

const OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

/** @param customer - the language that the customer reads, which is shown first; null while nobody knows it. */
export function useCustomerLanguage(customer: LanguageTag | null) {
  const own = LanguageTag.safeParse(useLanguage().tag).data ?? 'en'
  return useState(customer ?? own)
}

export function LanguageChoice({ label, tag, onChoose }: { label: string; tag: LanguageTag; onChoose: (tag: LanguageTag) => void }) {
  return (
    <div className="w-52 max-w-full">
      <Select label={label} value={tag} options={OPTIONS} onChoose={(value) => onChoose(LanguageTag.parse(value))} />
    </div>
  )
}
