/* Runs before the first paint: which entrance, theme and language this page is in. Kept tiny and dependency-free. */
;(function () {
  var root = document.documentElement
  var read = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  var theme = read('yuzhi.theme')
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = read('yuzhi.language') === 'en' ? 'en' : 'zh-CN'
  var first = location.pathname.split('/')[1]
  root.dataset.entrance = first === 'desk' || first === 'cockpit' ? first : 'portal'
})()
