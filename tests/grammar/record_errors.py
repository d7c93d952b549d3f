# Records syntax_errors.def anew from the CPython that runs this: same programs, its errors.
# SPDX-License-Identifier: MIT
#
# Usage: python3.13 tests/grammar/record_errors.py [PROGRAM...]   (programs to add, with escapes)
import ast
import pathlib
import re
import sys
import warnings

HEAD = """\
// Programs with syntax errors, and what CPython {version} says of them.
// SPDX-License-Identifier: MIT
//
// SYNTAX_ERROR(program, kind, message, line, column, end_line, end_column)
// Written by record_errors.py; expanded in test_syntax_errors.c.
"""

path = pathlib.Path(__file__).with_name("syntax_errors.def")


def quote(text):
    out = []
    for byte in text.encode():
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif char == "\n":
            out.append("\\n")
        elif char == "\t":
            out.append("\\t")
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def unquote(text):
    return ast.literal_eval("b" + text).decode()


def error_of(program):
    warnings.simplefilter("ignore")
    try:
        compile(program.encode(), "x", "exec", ast.PyCF_ONLY_AST)
    except SyntaxError as error:
        return error
    raise SystemExit(f"no syntax error: {program!r}")


programs = []
if path.exists():
    rows = re.findall(r'^SYNTAX_ERROR\(("(?:[^"\\]|\\.)*")', path.read_text(), re.M)
    programs = [unquote(row) for row in rows]
programs += [text.encode().decode("unicode_escape") for text in sys.argv[1:]]

with path.open("w") as file:
    file.write(HEAD.format(version=sys.version.split()[0]))
    for program in dict.fromkeys(programs):
        error = error_of(program)
        kind = re.sub("(?<!^)(?=[A-Z])", "_", type(error).__name__).upper()
        place = f"{error.lineno}, {error.offset}, {error.end_lineno}, {error.end_offset}"
        file.write(f"SYNTAX_ERROR({quote(program)}, PARSE_{kind},\n")
        file.write(f"             {quote(error.msg)}, {place})\n")
    file.write("#undef SYNTAX_ERROR\n")
