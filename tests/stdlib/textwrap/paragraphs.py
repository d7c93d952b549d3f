# wrap, fill, shorten, dedent, indent.
import textwrap
from textwrap import dedent, fill, indent, shorten, wrap

text = 'The quick brown fox -- so they say -- jumped over the lazy-dog fence, un-believably well-known.  End.'
print(wrap(text, 20)); print(fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(wrap('averyveryverylongword and more', 10), wrap('averyveryverylongword x', 10, break_long_words=False), wrap('a\tb\nc', 10), wrap('', 10), wrap('one-two-three-four', 8, break_on_hyphens=False))
print(shorten('Hello  world of text!', 12), shorten('Hello world', 11), shorten('Hello world', 10, placeholder='...'), fill('x. Y done. Z', 40, fix_sentence_endings=True))
print(repr(dedent('    a\n      b\n\n    c\n')), repr(dedent('\ta\n  b')), repr(indent('a\n\nb\n', '> ')), repr(indent('a\n\nb', '> ', lambda line: True)))
w = textwrap.TextWrapper(width=15, max_lines=2, placeholder=' [..]'); print(w.wrap(text), w.fill('short'))
for action in (lambda: wrap('a', 0),
               lambda: shorten('abc def', 3, placeholder='.....'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
