# Makes a program smaller for as long as two interpreters still disagree about it.
# SPDX-License-Identifier: MIT
import ast
import copy

MOST_AT_ONCE = 150


def smallest(program, differ):
    """The smallest program found. `differ` tells which of {number: program} still make the difference."""
    text, runner = program
    if runner != "run_plainly" and differ({0: (text, "run_plainly")}):
        runner = "run_plainly"
    while True:
        smaller = sorted({ast.unparse(tree) + "\n" for tree in reductions(ast.parse(text))}, key=len)
        smaller = [each for each in smaller if len(each) < len(ast.unparse(ast.parse(text)) + "\n")]
        for first in range(0, len(smaller), MOST_AT_ONCE):
            some = {number: (each, runner) for number, each in enumerate(smaller[first:first + MOST_AT_ONCE])}
            found = differ(some)
            if found:
                text = some[min(found)][0]
                break
        else:
            return text, runner


def reductions(tree):
    """Trees with one thing less."""
    for path, node in walk(tree, ()):
        for smaller in less(node):
            yield replaced(tree, path, smaller)


def walk(node, path):
    """Lists of statements and of expressions, and calls, each with its path."""
    for name, value in ast.iter_fields(node):
        if isinstance(value, list):
            if value and isinstance(value[0], ast.AST):
                yield (*path, name), value
            for index, each in enumerate(value):
                if isinstance(each, ast.AST):
                    yield from walk(each, (*path, name, index))
        elif isinstance(value, ast.AST):
            if isinstance(value, (ast.Call, ast.Await)):
                yield (*path, name), value
            yield from walk(value, (*path, name))


def less(value):
    """What may stand in the place of this list or call."""
    if isinstance(value, ast.Call):
        yield from (each for each in value.args if isinstance(each, (ast.Call, ast.Name)))
    elif isinstance(value, ast.Await):
        yield ast.Constant(None)
    elif isinstance(value, list) and isinstance(value[0], ast.stmt):
        yield from shorter_block(value)
    elif isinstance(value, list) and isinstance(value[0], (ast.expr, ast.keyword)):
        yield from (value[:index] + value[index + 1:] for index in range(len(value)))


def shorter_block(block):
    for half in (block[:len(block) // 2], block[len(block) // 2:]):
        if 1 < len(half) < len(block):
            yield half
    for index, statement in enumerate(block):
        before, after = block[:index], block[index + 1:]
        yield before + after or [ast.Pass()]
        for name in ("body", "orelse", "finalbody"):
            inside = getattr(statement, name, None)
            if inside and isinstance(inside, list):
                yield before + inside + after


def replaced(tree, path, value):
    tree = copy.deepcopy(tree)
    place = tree
    for step in path[:-1]:
        place = place[step] if isinstance(step, int) else getattr(place, step)
    if isinstance(path[-1], int):
        place[path[-1]] = copy.deepcopy(value)
    else:
        setattr(place, path[-1], copy.deepcopy(value))
    return tree
