import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MarkdownView } from './markdown-view';

/** What a hostile text could try: to run, to call out, to send, to hide the page, to lead away. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<ScRiPt/src=//example.com/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<style>@import url(https://example.com/x.css); body{display:none}</style>',
  '<link rel=stylesheet href=https://example.com/x.css>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action=https://example.com><input name=q autofocus onfocus=alert(1)></form>',
  '<meta http-equiv=refresh content="0;url=https://example.com">',
  '<base href=https://example.com>',
  '<object data=https://example.com/x.swf></object><embed src=https://example.com>',
  '<video src=https://example.com/v poster=https://example.com/p></video>',
  '<!-- comment --><!--[if IE]><script>alert(1)</script><![endif]-->',
  '<a href="javascript:alert(1)" onclick=alert(1)>x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](//example.com)',
  '[x](/api/session "a title")',
  '[x][ref]\n\n[ref]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[x](<javascript:alert(1)>)',
  '![x](https://example.com/tracker.png)',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '[![x](https://example.com/tracker.png)](javascript:alert(1))',
  '```"><script>alert(1)</script>\ncode\n```',
  '`</code><script>alert(1)</script>`',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\includegraphics{https://example.com/x.png}$',
  '$$\\htmlStyle{background:url(https://example.com)}{x}$$',
  '\\(\\url{javascript:alert(1)}\\)',
];

const TAGS =
  /^(div|section|p|code|pre|span|a|br|hr|strong|em|s|ul|ol|li|blockquote|table|thead|tbody|tr|th|td)$/;
const ATTRIBUTES = /^(class|hidden|href|target|rel|start|role|tabindex|aria-label)$/i;

test.each(HOSTILE)('%j becomes words', (text) => {
  const html = renderToStaticMarkup(<MarkdownView text={text} />);
  for (const [, tag = '', rest = ''] of html.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)) {
    expect(tag).toMatch(TAGS);
    for (const [, name = ''] of rest.matchAll(/\s([\w-]+)=/g)) expect(name).toMatch(ATTRIBUTES);
  }
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
    expect(href).toMatch(/^(https?:\/\/|mailto:)/);
  }
});

test('all of it in one text stays words as well', () => {
  const html = renderToStaticMarkup(<MarkdownView text={HOSTILE.join('\n\n')} />);
  expect(html).not.toMatch(/<(script|img|svg|style|iframe|form|input|meta|base|object|link)\b/i);
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/);
});

test('a text nested too deep to be rendered is shown as it came', () => {
  const text = `${'>'.repeat(120)} deep text`;
  const drawn = renderToStaticMarkup(<MarkdownView text={text} />);
  expect(drawn).toContain(`${'&gt;'.repeat(120)} deep text`);
});
