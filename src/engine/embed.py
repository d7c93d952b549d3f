#!/usr/bin/python3
# Makes C of the library's Python files, so that they are part of the program.
# SPDX-License-Identifier: MIT
"""embed.py LIBRARY_FOLDER OUTPUT.c DEPENDENCIES: one row of ouro_library a file, ordered by path."""
import pathlib
import sys

ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\t"): "\\t", ord("?"): "\\?"}


def literal(line):
    parts = []
    for byte in line:
        if byte in ESCAPES:
            parts.append(ESCAPES[byte])
        elif 32 <= byte < 127:
            parts.append(chr(byte))
        else:
            parts.append(f"\\{byte:03o}")
    return '"' + "".join(parts) + '"'


def main():
    folder, output, dependencies = map(pathlib.Path, sys.argv[1:])
    files = sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix().encode())
    out = ["// The library's modules in Python. Made by embed.py.\n", '#include "src/engine/library.h"\n\n']
    rows = []
    for number, path in enumerate(files):
        data = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        lines = data.splitlines(keepends=True) or [b""]
        out.append(f"static const char text_{number}[] =\n")
        out += [f"    {literal(line)}\n" for line in lines]
        out.append("    ;\n")
        hidden = "true" if b"\n# hidden-frames\n" in data[:500] else "false"
        rows.append(f'    {{"{name}", text_{number}, sizeof text_{number} - 1, {hidden}}},\n')
    out += ["\nconst LibraryFile ouro_library[] = {\n", *rows, "};\n", f"const size_t ouro_library_count = {len(files)};\n"]
    output.write_text("".join(out))
    # A new file changes the time of its folder.
    watched = [*files, folder, *(path for path in folder.rglob("*") if path.is_dir())]
    dependencies.write_text(f"{output}: " + " ".join(str(path).replace(" ", "\\ ") for path in watched) + "\n")


main()
