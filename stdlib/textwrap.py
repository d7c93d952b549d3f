# Text in paragraphs: wrapping, filling, indenting.
# SPDX-License-Identifier: MIT

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_space_table = dict.fromkeys([ord(char) for char in _whitespace], ord(' '))


# The patterns are compiled when first used.
class _Lazy:
    def __init__(self, make):
        self.make = make
        self.pattern = None

    def __get__(self, instance, owner=None):
        if self.pattern is None:
            self.pattern = self.make()
        return self.pattern


def _wordsep():
    import re
    word_punct = r'[\w!"\'&.,?]'
    letter = r'[^\d\W]'
    nowhitespace = r'[^' + _whitespace + ']'
    # White space; an em dash between words; a word, perhaps hyphenated; or a word before a dash.
    return re.compile(
        r'([' + _whitespace + r']+'
        r'|(?<=' + word_punct + r')-{2,}(?=\w)'
        r'|' + nowhitespace + r'+?(?:'
        r'-(?:(?<=' + letter + r'{2}-)|(?<=' + letter + r'-' + letter + r'-))'
        r'(?=' + letter + r'-?' + letter + r')'
        r'|(?=[' + _whitespace + r']|\Z)'
        r'|(?<=' + word_punct + r')(?=-{2,}\w)))')


def _wordsep_simple():
    import re
    return re.compile(r'([' + _whitespace + r']+)')


def _sentence_end():
    import re
    return re.compile(r'[a-z][\.\!\?][\"\']?\Z')


class TextWrapper:
    """Wraps or fills paragraphs; its attributes say how."""

    unicode_whitespace_trans = _space_table
    wordsep_re = _Lazy(_wordsep)
    wordsep_simple_re = _Lazy(_wordsep_simple)
    sentence_end_re = _Lazy(_sentence_end)

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        pattern = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        index = 0
        while index < len(chunks) - 1:
            if chunks[index + 1] == ' ' and self.sentence_end_re.search(chunks[index]):
                chunks[index + 1] = '  '
                index += 2
            else:
                index += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                # Behind a hyphen if there is one with something else before it.
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any([char != '-' for char in chunk[:hyphen]]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            line, length = self._next_line(chunks, width)
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1
                        and not chunks[0].strip()) and length <= width):
                lines.append(indent + ''.join(line))
                continue
            self._add_shortened(lines, line, length, indent, width)
            break
        return lines

    def _next_line(self, chunks, width):
        line = []
        length = 0
        while chunks:
            size = len(chunks[-1])
            if length + size > width:
                break
            line.append(chunks.pop())
            length += size
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum([len(chunk) for chunk in line])
        if self.drop_whitespace and line and line[-1].strip() == '':
            length -= len(line[-1])
            del line[-1]
        return line, length

    def _add_shortened(self, lines, line, length, indent, width):
        # The last line that is allowed, with the placeholder at its end.
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """Reformat the single paragraph in 'text', as a list of lines."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Reformat the single paragraph in 'text', as one string."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`."""
    lines = text.split('\n')
    margin = None
    for number, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[number] = ''
            continue
        indent = line[:len(line) - len(content)]
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            length = 0
            while margin[length] == indent[length]:
                length += 1
            margin = margin[:length]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    if predicate is None:
        return ''.join([prefix + line if line.strip() else line
                        for line in text.splitlines(True)])
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
