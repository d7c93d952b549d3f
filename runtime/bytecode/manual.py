# Writes docs/bytecode.md from opcodes.def, or checks that it is fresh.
# SPDX-License-Identifier: MIT
"""manual.py [--check] OPCODES_DEF MANUAL"""
import pathlib
import re
import sys

HEAD = """# The bytecode

Generated from `runtime/bytecode/opcodes.def` by `runtime/bytecode/manual.py`; do not edit.

An instruction is one 32-bit word: the opcode and three operands of a byte each, `a`, `b` and `c`, or `a` and the signed 16-bit number
`d`. `R[a]` is register a of the frame. Words may follow it, always in this order: a jump (a distance in words from the instruction's own
start), the index of a name, a constant `k` (two words), a plain number `i`, a cache.

Registers 0 and up hold parameters, then locals, then temporaries. The *window* `R[a..]` of a call is the upper end of the registers in
use: the callee's frame begins there, so that its arguments, from `R[a+F]` on (F is 4), are where it wants them; nothing at or above
`R[a]` survives a call but the result, in `R[a]`.

Operands: **W** a register written, **R** read, **X** read and written, **U** a number, **F** a flag (shown as `dropped`), **D** the number d.
Effects: **raises**; **calls** script code (a safepoint); **jumps**; **back**: may jump backwards; **suspends** the frame;
**ends**: never goes on to the next instruction.
"""
ROW = re.compile(r'OP\(\s*([\w#]+)\s*,\s*(\w+)\s*,\s*(\w+)\s*,\s*([\w |]+?)\s*,\s*(.+)\)\s*$')
WORDS = {"J": "jump", "K": "constant", "N": "name", "I": "number", "C2": "cache of 2", "C4": "cache of 4"}


def logical_lines(text):
    """Lines with continued ones joined."""
    return re.sub(r"\\\n", " ", text).splitlines()


def meaning_of(pieces, sign):
    """Joins the string literals of a meaning; within a family `sign` stands for the operator."""
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"|\b(sign)\b', pieces)
    return "".join(sign if is_sign else literal for literal, is_sign in parts).replace('\\"', '"')


def rows_of_family(body, name, sign):
    for piece in re.findall(r'OP\(.*?\)(?=\s*OP\(|\s*$)', body.strip()):
        match = ROW.match(re.sub(r"\s+", " ", piece))
        spelled = match[1].replace("##", "").replace("name", name)
        yield spelled, match[2], match[3], match[4], meaning_of(match[5], sign)


def rows(text):
    """Yields headings as (title,) and rows as (name, operands, extra, effects, meaning)."""
    families = {}
    for line in logical_lines(text):
        family = re.match(r"#define (\w+)\(name, sign\)(.*)", line)
        member = re.match(r'(\w+)\((\w+), "(.*?)"\)', line)
        if family:
            families[family[1]] = family[2]
        elif member and member[1] in families:
            yield from rows_of_family(families[member[1]], member[2], member[3])
        elif line.startswith("OP("):
            match = ROW.match(line)
            yield match[1], match[2], match[3], match[4], meaning_of(match[5], "")
        elif re.match(r"// [A-Z][\w ,]*( \(.*\))?(\.|$)", line) and "OP(" not in line:
            yield (line[3:].split(".")[0],)


def words_of(extra):
    if extra == "NONE":
        return ""
    return ", ".join(WORDS[word] for word in extra.split("_"))


def manual(text):
    lines = [HEAD]
    body = text[text.index("// Moves and constants"):]
    for row in rows(body):
        if len(row) == 1:
            lines += [f"\n## {row[0]}\n", "| opcode | operands | words behind | effects | meaning |", "|---|---|---|---|---|"]
            continue
        name, operands, extra, effects, meaning = row
        shown = operands.replace("_", " ").strip() or ""
        flags = "" if effects.strip() == "0" else effects.lower().replace(" | ", ", ")
        meaning = meaning.replace("|", "\\|")
        lines.append(f"| `{name}` | {shown} | {words_of(extra)} | {flags} | {meaning} |")
    return "\n".join(lines) + "\n"


def main():
    check = sys.argv[1] == "--check"
    source, target = map(pathlib.Path, sys.argv[-2:])
    text = manual(source.read_text(encoding="utf-8"))
    if not check:
        target.write_text(text, encoding="utf-8")
    elif target.read_text(encoding="utf-8") != text:
        sys.exit(f"{target} is stale: run manual.py {source} {target}")


main()
