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
  for (const piece of ['\\(', '[', '![', '> ', '`', '*a ', '$', '$$\n', '\\[\n', '<', '|a']) {
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
