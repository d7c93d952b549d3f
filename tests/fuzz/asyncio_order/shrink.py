# Makes a program smaller for as long as two interpreters still disagree about it.
# SPDX-License-Identifier: MIT
"""First statements go, as lines of text (unparsed, so that each has its lines); then parts of expressions."""
import ast
import copy

MOST_AT_ONCE = 150
CLAUSES = ("except", "else", "finally", "elif")


def smallest(program, differ):
    """The smallest program found. `differ` tells which of {number: program} still make the difference."""
    text, runner = program
    if runner != "run_plainly" and differ({0: (text, "run_plainly")}):
        runner = "run_plainly"

    def which(texts):
        return [texts[number] for number in differ({number: (text, runner) for number, text in enumerate(texts)})]

    text = ast.unparse(ast.parse(text)) + "\n"
    while True:
        before = text
        text = without_statements(text, which)
        text = without_expressions(text, which)
        if text == before:
            return text, runner


def indent(line):
    return len(line) - len(line.lstrip())


def end_of(lines, start):
    """The line after a statement."""
    depth, end = indent(lines[start]), start + 1
    while end < len(lines) and (not lines[end].strip() or indent(lines[end]) > depth or
                                indent(lines[end]) == depth and lines[end].lstrip().startswith(CLAUSES)):
        end += 1
    return end


def cuts(lines):
    """(first, last, what replaces them) of what may go: runs of statements, and what is around a block."""
    for start, line in enumerate(lines[1:], 1):
        if not line.strip() or line.lstrip().startswith(CLAUSES):
            continue
        end, depth = end_of(lines, start), indent(line)
        yield start, end, []
        if line.rstrip().endswith(":"):
            inside = [each[4:] for each in lines[start + 1:end] if indent(each) > depth]
            yield start, end, inside
        for _ in range(2):
            count = end - start
            while end < len(lines) and indent(lines[end]) == depth and end - start < 2 * count:
                end = end_of(lines, end)
            yield start, end, []


def cut(lines, cutting):
    start, end, inside = cutting
    new = lines[:start] + inside + lines[end:]
    if lines[start - 1].rstrip().endswith(":") and (start == len(new) or indent(new[start]) <= indent(lines[start - 1])):
        new.insert(start, " " * (indent(lines[start - 1]) + 4) + "pass")
    return new


def valid(text):
    try:
        return bool(compile(text, "program", "exec"))
    except SyntaxError:
        return False


def without_statements(text, which):
    while True:
        lines = text.splitlines()
        texts = {"\n".join(cut(lines, cutting)) + "\n" for cutting in cuts(lines)}
        smaller = first_good([each for each in texts if len(each) < len(text) and valid(each)], which)
        if smaller is None:
            return text
        text = smaller


def first_good(texts, which):
    """The smallest that still differs, among the first that do."""
    texts.sort(key=len)
    for first in range(0, len(texts), MOST_AT_ONCE):
        good = which(texts[first:first + MOST_AT_ONCE])
        if good:
            return min(good, key=len)
    return None


def without_expressions(text, which):
    while True:
        tree = ast.parse(text)
        steps = [(path, smaller) for path, value in walk(tree, ()) for smaller in less(value)]
        texts = {ast.unparse(replaced(tree, *step)) + "\n" for step in steps}
        smaller = first_good([each for each in texts if len(each) < len(text)], which)
        if smaller is None:
            return text
        text = smaller


def walk(node, path):
    """Lists of expressions, calls and awaits, each with its path."""
    for name, value in ast.iter_fields(node):
        if isinstance(value, list):
            if value and isinstance(value[0], (ast.expr, ast.keyword)):
                yield (*path, name), value
            for index, each in enumerate(value):
                if isinstance(each, ast.AST):
                    yield from walk(each, (*path, name, index))
        elif isinstance(value, ast.AST):
            if isinstance(value, (ast.Call, ast.Await)):
                yield (*path, name), value
            yield from walk(value, (*path, name))


def less(value):
    """What may stand in the place of this list, call or await."""
    if isinstance(value, ast.Call):
        yield from (each for each in value.args if isinstance(each, (ast.Call, ast.Name)))
    elif isinstance(value, ast.Await):
        yield ast.Constant(None)
    else:
        yield from (value[:index] + value[index + 1:] for index in range(len(value)))


def replaced(tree, path, value):
    tree = copy.deepcopy(tree)
    place = tree
    for step in path[:-1]:
        place = place[step] if isinstance(step, int) else getattr(place, step)
    setattr(place, path[-1], copy.deepcopy(value))
    return tree
