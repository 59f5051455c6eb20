import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} を追加しました。キーは封印して保存されています。`,
  removed: (name) => `${name} を削除し、キーを消去しました。`,
}
