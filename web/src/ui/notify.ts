import { App } from 'antd'
import { problemMessage } from '../lib/problem-message.ts'

/** Toasts of the desk: `notify.done(text)`, and `notify.failed(error)` with the translated sentence. */
export function useNotify(): { done(text: string): void; failed(error: unknown): void } {
  const { message } = App.useApp()
  return {
    done: (text) => void message.success(text),
    failed: (error) => void problemMessage(error).then((text) => message.error(text)),
  }
}
