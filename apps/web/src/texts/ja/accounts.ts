import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} を追加しました。キーは封印して保存されています。`,
  removed: (name) => `${name} を削除し、キーを消去しました。`,
}

export const chooser: Texts['chooser'] = {
  title: '取引所を選択',
  lead: '接続したいアカウントはどの取引所にありますか？',
  spot: '現物（Spot）取引。Kraken で作成する API キーを使います',
  none: 'この Keyhaven では取引所が提供されていません。運営者にお問い合わせください。',
  practiceQuestion: 'まず試してみたい場合は',
  practice: '練習用アカウントを追加',
  loadFailed: '取引所を読み込めませんでした',
}
