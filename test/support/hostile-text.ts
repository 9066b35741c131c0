import fc from 'fast-check'

/** Text that somebody made to break a report: pieces with a meaning, anywhere and in any order. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom('|', '\\', '\\|', '`', '``', '\n', '\r\n', '\n\n', '\u2028', '<', '>', '&', '"', "'"),
      fc.constantFrom(
        '<!--',
        '-->',
        '<!-- mergemark:x -->',
        '<script>',
        '</details>',
        '</summary>',
        '</pre>',
        '</code>',
        '<img src=x>',
      ),
      fc.constantFrom(
        '@octocat',
        '@org/team',
        '#1',
        'GH-1',
        'o/r#2',
        'https://evil.example',
        'www.evil.example',
        'a@b.example',
      ),
      fc.constantFrom(
        '[x](http://e.example)',
        '![x](http://e.example/y.png)',
        '](',
        '![',
        '[x]: http://e.example',
        '**',
        '__',
        '~~',
        '$x$',
      ),
      fc.constantFrom(
        '# ',
        '- ',
        '1. ',
        '> ',
        '---',
        '===',
        '    ',
        '```',
        '~~~',
        '::error::',
        '&lt;b&gt;',
        '&#60;',
      ),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200b',
        '\ufeff',
        '\u0000',
        '\u001b[31m',
        '\ud800',
        '\u{e0041}',
        'a\u0301\u0301\u0301\u0301\u0301',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))
