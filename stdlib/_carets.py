# Where the operator, the subscript or the call is in the text of an expression, for tracebacks.
# SPDX-License-Identifier: MIT

_KEYWORDS = frozenset(('and', 'or', 'not', 'in', 'is', 'if', 'else', 'lambda', 'yield', 'for', 'from',
                       'import', 'return', 'raise', 'del', 'assert', 'with', 'as', 'while', 'async',
                       'class', 'def', 'global', 'nonlocal', 'pass', 'break', 'continue', 'try',
                       'except', 'finally', 'elif'))
# How tightly binary operators bind; others end the search.
_PRECEDENCE = {'|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5, '*': 6, '/': 6, '//': 6,
               '%': 6, '@': 6, '**': 8}
_LONG_OPERATORS = ('**=', '//=', '<<=', '>>=', '...', '**', '//', '<<', '>>', '<=', '>=', '==', '!=',
                   '->', ':=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=')
_PARTNERS = {')': '(', ']': '[', '}': '{'}


class _Token:
    __slots__ = ('kind', 'text', 'start', 'end')

    def __init__(self, kind, text, start, end):
        self.kind = kind  # name, operand (number, string, bracket group), operator
        self.text = text
        self.start = start
        self.end = end


class _Unreadable(Exception):
    pass


def _string_end(text, position, prefix):
    # The index behind a string whose quote stands at `position`.
    quote = text[position]
    mark = quote * 3 if text.startswith(quote * 3, position) else quote
    position += len(mark)
    formatted = 'f' in prefix.lower()
    while position < len(text):
        char = text[position]
        if text.startswith(mark, position):
            return position + len(mark)
        if char == '\\':
            position += 2
        elif formatted and char == '{':
            if text.startswith('{{', position):
                position += 2
            else:
                position = _field_end(text, position + 1)
        else:
            position += 1
    raise _Unreadable


def _field_end(text, position):
    # The index behind the brace that closes a replacement field.
    depth = 1
    while position < len(text):
        char = text[position]
        if char in '\'"':
            position = _string_end(text, position, '')
            continue
        if char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
            if not depth:
                return position + 1
        position += 1
    raise _Unreadable


def _tokens(text):
    """The tokens of an expression outside all brackets; a bracket group is one token."""
    result = []
    stack = []
    position = 0
    while position < len(text):
        char = text[position]
        if char.isspace() or char == '\\':
            position += 1
            continue
        if char == '#':
            while position < len(text) and text[position] != '\n':
                position += 1
            continue
        token = _next_token(text, position)
        position = token.end
        if token.text in ('(', '[', '{'):
            stack.append(token)
        elif token.text in _PARTNERS:
            if not stack or stack[-1].text != _PARTNERS[token.text]:
                raise _Unreadable
            opener = stack.pop()
            if not stack:
                group = _Token('group', opener.text, opener.start, token.end)
                result.append(group)
        elif not stack:
            result.append(token)
    if stack:
        raise _Unreadable
    return result


def _next_token(text, position):
    char = text[position]
    start = position
    if char.isalpha() or char == '_' or ord(char) > 127:
        while position < len(text) and (text[position].isalnum() or text[position] == '_'
                                        or ord(text[position]) > 127):
            position += 1
        word = text[start:position]
        if position < len(text) and text[position] in '\'"' and len(word) <= 2 \
                and all([c in 'rRbBuUfF' for c in word]):
            position = _string_end(text, position, word)
            return _Token('operand', '', start, position)
        return _Token('name', word, start, position)
    if char in '\'"':
        return _Token('operand', '', start, _string_end(text, position, ''))
    if char.isdigit() or char == '.' and text[position + 1:position + 2].isdigit():
        while position < len(text) and (text[position].isalnum() or text[position] in '._'
                                        or text[position] in '+-' and text[position - 1] in 'eE'
                                        and not text.startswith(('0x', '0X'), start)):
            position += 1
        return _Token('operand', '', start, position)
    for operator in _LONG_OPERATORS:
        if text.startswith(operator, position):
            kind = 'operand' if operator == '...' else 'operator'
            return _Token(kind, operator, start, start + len(operator))
    if char == ';':
        raise _Unreadable
    return _Token('operator', char, start, start + 1)


def _is_operand(token):
    return token.kind in ('operand', 'group') or token.kind == 'name' \
        and token.text not in _KEYWORDS and token.text != 'await'


def _root_operator(tokens):
    # The index of the binary operator that is applied last, -1 if there is none.
    best = -1
    lowest = 9
    for index, token in enumerate(tokens):
        if token.kind != 'operator' or token.text == '.':
            continue
        level = _PRECEDENCE.get(token.text)
        if index and _is_operand(tokens[index - 1]):
            if level is None:
                raise _Unreadable
            if level < lowest or level == lowest and token.text != '**':
                best, lowest = index, level
        elif token.text not in ('+', '-', '~'):
            raise _Unreadable
    if lowest == 8 and tokens[0].kind == 'operator':
        raise _Unreadable  # -a ** b negates a power
    return best


def _starts_simple_group(tokens, text):
    # Whether an operand is nothing but (expression): its position then is that of the expression.
    if len(tokens) != 1 or tokens[0].kind != 'group' or tokens[0].text != '(':
        return False
    inner = _tokens(text[tokens[0].start + 1:tokens[0].end - 1])
    return bool(inner) and not any([token.text in (',', 'for', 'yield') for token in inner])


def _operand_start(tokens, text):
    if _starts_simple_group(tokens, text):
        start = tokens[0].start + 1
        inner = _tokens(text[start:tokens[0].end - 1])
        return start + _operand_start(inner, text[start:tokens[0].end - 1])
    return tokens[0].start


def _operator_range(tokens, index, text):
    start = tokens[index].start
    end = start + 1
    following = _operand_start(tokens[index + 1:], text)
    if (end < following and end < len(text) and not text[end].isspace()
            and text[end] not in '\\#'):
        end += 1
    return start, end


def find(text):
    """The (start, end) of what to mark in an expression, as indices, or None."""
    try:
        tokens = _tokens(text)
        if not tokens or any([token.kind == 'name' and token.text in _KEYWORDS
                              for token in tokens]):
            return None
        index = _root_operator(tokens)
        if index >= 0:
            return _operator_range(tokens, index, text)
    except _Unreadable:
        return None
    last = tokens[-1]
    if (tokens[0].kind == 'operator' or tokens[0].text == 'await' or last.kind != 'group'
            or len(tokens) < 2 or not _is_operand(tokens[-2]) or last.text == '{'):
        return None
    return last.start, last.end


def is_call(text, of_name):
    """Whether an expression is a call; with of_name, of a plain name."""
    marked = find(text)
    if marked is None or marked[1] != len(text) or text[marked[0]] != '(':
        return False
    return not of_name or text[:marked[0]].strip().isidentifier()
