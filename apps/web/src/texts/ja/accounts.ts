import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  title: '取引所アカウント',
  add: 'アカウントを追加',
  addExchange: '取引所アカウント',
  addExchangeHint: 'API キーで接続',
  addPractice: '練習用アカウント',
  addPracticeHint: '実際のお金を使わずに練習',
  columns: { name: '名前', exchange: '取引所', key: 'キー', health: '状態', added: '追加日', actions: '操作' },
  health: { ready: '利用可能', attention: '要確認', broken: '利用不可', unknown: '不明' },
  remove: '削除',
  more: 'さらに表示',
  loadFailed: 'アカウントを読み込めませんでした',
  moreFailed: '続きのアカウントを読み込めませんでした。',
  added: (name) => `${name} を追加しました。キーは封印して保存されています。`,
  justAdded: '新規',
  removed: (name) => `${name} を削除し、キーを消去しました。`,
  empty: {
    title: 'アカウントはまだありません',
    text: 'Kraken で作成した API キーを使って、Kraken アカウントを追加してください。保存する前にキーを一緒にテストし、直すべき点をお知らせします。',
    practice: '練習用アカウントで一通り試すこともできます。実際のお金は使われません。',
  },
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
