import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkdownNode } from './markdown-node';
import { parseMarkdown } from './parse-markdown';

function allNodes(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return nodes.flatMap((node) => ['children' in node ? allNodes(node.children) : [], node].flat());
}

function textOf(nodes: readonly MarkdownNode[]): string {
  return allNodes(nodes)
    .map((node) => ('text' in node ? node.text : ''))
    .join('');
}

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[run](javascript:alert(1))',
  '[run](JaVaScRiPt:alert(1))',
  '[page](data:text/html,hello)',
  '![dot](data:image/png;base64,AAAA)',
  '[file](file:///etc/passwd)',
  '[here](/api/session)',
  '[script](vbscript:x)',
])('%s stays the text it came as', (text) => {
  expect(parseMarkdown(text)).toEqual([
    { type: 'element', tag: 'p', children: [{ type: 'text', text }] },
  ]);
});

test('an image gives its words and its address, and nothing to load', () => {
  const [paragraph] = parseMarkdown('![a **cat**](https://example.org/cat.png)');
  expect(paragraph).toEqual({
    type: 'element',
    tag: 'p',
    children: [{ type: 'image', alt: 'a **cat**', address: 'https://example.org/cat.png' }],
  });
});

test('links, lists, tables, code and mathematics are told apart', () => {
  const text = [
    '# Head',
    'a **b** [c](https://example.org)',
    '3. three\n4. four',
    '| x | y |\n|---|--:|\n| 1 | 2 |',
    '```python\nprint(1)\n```',
    '$$\nx^2\n$$',
    'where \\(y\\) and $z$, and costs of $5 and $10',
  ].join('\n\n');
  const nodes = allNodes(parseMarkdown(text));
  const types = new Set(nodes.map((node) => node.type));
  for (const type of ['heading', 'link', 'numbered', 'cell', 'fence', 'math'] as const) {
    expect(types).toContain(type);
  }
  const mathematics = nodes.flatMap((node) => (node.type === 'math' ? [node] : []));
  expect(mathematics.map(({ text: source, display }) => [source.trim(), display])).toEqual([
    ['x^2', true],
    ['y', false],
    ['z', false],
  ]);
  expect(nodes.find((node) => node.type === 'numbered')).toMatchObject({ start: 3 });
  expect(nodes.find((node) => node.type === 'fence')).toMatchObject({ language: 'python' });
});

test('a text full of openings without an end takes no longer than its length', () => {
  for (const piece of [
    '\\(',
    '[',
    '![',
    '> ',
    '`',
    '*a ',
    '$',
    '$$\n',
    '\\[\n',
    '<',
    '|a',
    '\\begin{align}',
    '\\begin{align}\n',
  ]) {
    const text = piece.repeat(Math.floor(50_000 / piece.length));
    expect(parseMarkdown(text).length).toBeGreaterThan(0);
  }
});

test('no address but http, https and mailto ever comes out, whatever goes in', () => {
  const part = fc.constantFrom(
    ...['[', ']', '(', ')', '<', '>', '!', '\n', ' ', 'a', ':', '&#106;', 'javascript:', 'data:'],
    ...['https://x', '"', '\\', '`', '$', '[r]: ', '\t', '\u0001'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      for (const node of allNodes(parseMarkdown(parts.join('')))) {
        if (node.type === 'link') expect(node.href).toMatch(/^(https?:\/\/|mailto:)/i);
      }
    }),
  );
});

test('plain words come back whole', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, (list) => {
      expect(textOf(parseMarkdown(list.join(' ')))).toBe(list.join(' '));
    }),
  );
});

test('an environment of mathematics without dollars is mathematics, with every backslash', () => {
  const align = '\\begin{align}\na &= b \\\\\n- c &= d\n\\end{align}';
  const math = { type: 'math', text: align, display: true };
  expect(parseMarkdown(align)).toEqual([math]);
  expect(parseMarkdown(`So:\n${align}\nDone.`)[1]).toEqual(math);
  expect(parseMarkdown(`- one\n  ${align.replaceAll('\n', '\n  ')}\n- two`)).toMatchObject([
    { tag: 'ul', children: [{ children: [{}, math] }, {}] },
  ]);
  const inside = String.raw`so \begin{pmatrix} 1 \\ 2 \end{pmatrix} is`;
  expect(textOf(parseMarkdown(inside))).toBe(inside);
  expect(textOf(parseMarkdown('\\begin{align} has no end'))).toBe('\\begin{align} has no end');
});

test('a text nested too deep to be rendered comes back as it came', () => {
  const list = Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n');
  for (const text of [`${'>'.repeat(120)} deep text`, list]) {
    expect(parseMarkdown(text)).toEqual([{ type: 'raw', text }]);
  }
});

test('whatever the depth of quotes and lists, no item is lost', () => {
  fc.assert(
    fc.property(fc.nat(80), fc.constantFrom('> ', '  '), (depth, by) => {
      const text = Array.from({ length: depth + 1 }, (_, i) => `${by.repeat(i)}- w${i}w`).join(
        '\n',
      );
      const shown = textOf(parseMarkdown(text));
      for (let i = 0; i <= depth; i++) expect(shown).toContain(`w${i}w`);
    }),
  );
});
