import { App, ConfigProvider, theme as antd } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useMemo, type ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'
import { useTheme } from '../lib/theme.ts'
import { giveStylesTheNonce } from './style-nonce.ts'
import { readToken, useColors } from './tokens.ts'

/** What the server allows this page's styles by; the build of a developer has none and needs none. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
if (nonce) giveStylesTheNonce(nonce)

/** Ant Design in our colours: its seeds are read from tokens.css, so there is one palette. */
export function AntdTheme({ children }: { children: ReactNode }) {
  const { theme } = useTheme()
  const { language } = useLanguage()
  const color = useColors()
  const config = useMemo(
    () => ({
      algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
      token: {
        colorPrimary: color('primary-fill'),
        colorLink: color('primary'),
        colorInfo: color('blue'),
        colorSuccess: color('green'),
        colorWarning: color('orange'),
        colorError: color('red'),
        colorText: color('text'),
        colorTextSecondary: color('muted'),
        colorTextTertiary: color('muted'),
        colorTextDescription: color('muted'),
        colorTextPlaceholder: color('muted'),
        colorBgLayout: color('page'),
        colorBgContainer: color('surface'),
        colorBgElevated: color('surface'),
        colorBorder: color('line'),
        colorBorderSecondary: color('line'),
        borderRadius: 6,
        fontFamily: readToken('--font-sans'),
        fontSize: 14,
      },
      components: {
        Layout: { headerBg: color('surface'), siderBg: color('surface'), bodyBg: color('page') },
        Menu: {
          itemSelectedColor: color('primary'),
          itemSelectedBg: color('primary-soft'),
          groupTitleColor: color('muted'),
        },
        Table: { headerBg: color('raised'), headerColor: color('muted'), rowHoverBg: color('raised') },
      },
    }),
    [theme, color],
  )
  return (
    <ConfigProvider
      theme={config}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      {...(nonce && { csp: { nonce } })}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
