# File names and patterns as in a shell.
# SPDX-License-Identifier: MIT

import functools

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN."""
    from posixpath import normcase
    return fnmatchcase(normcase(name), normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    import re
    if isinstance(pat, bytes):
        return re.compile(translate(str(pat, 'latin1')).encode('latin1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _compile_pattern(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    import re
    parts = []
    index = 0
    while index < len(pat):
        char = pat[index]
        index += 1
        if char == '*':
            if not parts or parts[-1] != '*':
                parts.append('*')
        elif char == '?':
            parts.append('.')
        elif char == '[':
            text, index = _translated_set(pat, index)
            parts.append(text)
        else:
            parts.append(re.escape(char))
    return _joined(parts)


def _translated_set(pat, start):
    # The set whose bracket stands before `start`, and the index behind it.
    import re
    end = start
    if pat[end:end + 1] == '!':
        end += 1
    if pat[end:end + 1] == ']':
        end += 1
    end = pat.find(']', end)
    if end < 0:
        return '\\[', start
    content = pat[start:end]
    if '-' not in content:
        content = content.replace('\\', r'\\')
    else:
        chunks = []
        first = start
        k = start + 2 if pat[start] == '!' else start + 1
        while True:
            k = pat.find('-', k, end)
            if k < 0:
                break
            chunks.append(pat[first:k])
            first = k + 1
            k += 3
        last = pat[first:end]
        if last:
            chunks.append(last)
        else:
            chunks[-1] += '-'
        # Ranges that are empty are left out.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        content = '-'.join([chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in chunks])
    content = re.sub(r'([&~|])', r'\\\1', content)
    if not content:
        return '(?!)', end + 1
    if content == '!':
        return '.', end + 1
    if content[0] == '!':
        content = '^' + content[1:]
    elif content[0] in ('^', '['):
        content = '\\' + content
    return f'[{content}]', end + 1


def _joined(parts):
    # A fixed text after a star is found at its first place and never looked for again.
    result = []
    index = 0
    count = len(parts)
    while index < count and parts[index] != '*':
        result.append(parts[index])
        index += 1
    while index < count:
        index += 1
        if index == count:
            result.append('.*')
            break
        fixed = []
        while index < count and parts[index] != '*':
            fixed.append(parts[index])
            index += 1
        text = ''.join(fixed)
        if index == count:
            result.append('.*')
            result.append(text)
        else:
            result.append(f'(?>.*?{text})')
    return f'(?s:{"".join(result)})\\Z'
