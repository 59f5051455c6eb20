import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Keyhaven',
  skip: '本文へ移動',
  newTab: '（新しいタブで開きます）',
  retry: '再試行',
  cancel: 'キャンセル',
  back: 'すべてのアカウント',
  loading: '読み込み中…',
  practice: '練習',
  copied: 'コピーしました',
  copiedOne: (what) => `${what} をコピーしました`,
  selected: '選択済み：Ctrl+C または ⌘C でコピーしてください',
  pageTitle: (page) => `${page} · Keyhaven`,
}

export const userMenu: Texts['userMenu'] = {
  button: 'ユーザーメニュー',
  signedInAs: 'ログイン中',
  accounts: '取引所アカウント',
  attention: '要対応',
  attentionCount: (count) => `要対応（${count} 件）`,
  language: '言語',
  languageFailed: '言語の変更を保存できませんでした。サーバーに接続できません。もう一度お試しください。',
  signOut: 'ログアウト',
  signOutFailed: 'まだログイン中です。サーバーに接続できませんでした。もう一度お試しください。',
}

export const notFound: Texts['notFound'] = {
  title: 'このページは存在しません',
  text: 'アドレスが間違っているか、ページが移動した可能性があります。',
  home: '取引所アカウントへ',
}

export const crash: Texts['crash'] = {
  title: 'このページは動作を停止しました',
  text: 'こちら側の不具合です。保存した内容は失われていません。ページを再読み込みしてください。再び起きる場合は、行った操作をサポートにお伝えください。',
  reload: 'ページを再読み込み',
}

export const start: Texts['start'] = {
  failed: 'Keyhaven に接続できません',
}
