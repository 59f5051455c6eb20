import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: '取引所を選択',
  lead: '接続したいアカウントはどの取引所にありますか？',
  search: '検索',
  found: (count, shown) => (count === 1 ? '1 件の取引所' : `${shown} 件の取引所`),
  noneFound: 'この名前の取引所はありません。検索を消すとすべて表示されます。',
  supports: { spot: '現物取引', 'live-data': 'ライブデータ', 'address-lock': 'キーは当方のアドレスからのみ' },
  keyHint: '取引所で作成する API キーで接続します。',
  practiceHint: '練習用です。実際のお金は使われません。',
  none: 'この Keyhaven では取引所が提供されていません。運営者にお問い合わせください。',
  loadFailed: '取引所を読み込めませんでした',
}
