# Includes point down only, doors are the only way in, and what the linker sees is called ouro_.
# SPDX-License-Identifier: MIT
"""test_layers.py SOURCE_ROOT BUILD_ROOT: prints TAP."""
import pathlib
import re
import subprocess
import sys

# Bottom up: a folder may include itself and what stands above it in this list ...
ORDER = [
    "runtime/base", "runtime/bytecode", "runtime/heap", "runtime/object", "runtime/task", "runtime/vm",
    "runtime/scheduler", "runtime/native", "runtime/methods", "src/engine",
]
# ... and these see only what is named here.
NARROW = {
    "grammar": ["runtime/base"],
    "src/compiler": ["grammar", "runtime/base", "runtime/bytecode"],
    "stdlib": [],
    "src/cli": [],
}
# The public headers lie above the folders that carry them out, and are seen by their clients.
PUBLIC = {
    "runtime/ouro_native.h": {"stdlib", "runtime/native", "runtime/methods", "src/engine"},
    "src/ouro.h": {"src/engine", "src/cli"},
}
# Headers with the state of one folder, closed to all others.
PRIVATE = {"src/compiler": {"compile.h"}, "grammar": {"parse.h", "ast.h", "ast.def", "ast_print.h",
                                                     "diagnostics.h", "source.h", "tokens.def"}}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
SUFFIXES = {".c", ".h", ".re", ".y", ".def", ".inc"}
# Besides our own: what sanitizers add to every object file, and main.
ALLOWED_SYMBOLS = re.compile(r"^(ouro_|_*asan_|__odr_asan|__ubsan_|__sancov|\.L|main$|\$)")


def folder_of(path):
    """The layer that a path from the root belongs to; subfolders belong to their parent's."""
    parts = path.split("/")
    known = ORDER + list(NARROW)
    for depth in range(len(parts) - 1, 0, -1):
        candidate = "/".join(parts[:depth])
        if candidate in known:
            return candidate
    return None


def allowed_folders(folder):
    if folder in NARROW:
        return set(NARROW[folder])
    below = set(ORDER[:ORDER.index(folder)])
    if folder == "src/engine":
        below |= {"grammar", "src/compiler", "stdlib"}
    return below


def complaint(source, included):
    """Why `source` may not include `included`, or None."""
    folder = folder_of(source)
    if included in PUBLIC:
        return None if folder in PUBLIC[included] else "a public header, not meant for this layer"
    target = folder_of(included)
    if target is None:
        return "not a path from the root"
    if target == folder:
        return None
    if target not in allowed_folders(folder):
        return f"{folder} may not see {target}"
    if target in PRIVATE and included.rpartition("/")[2] not in PRIVATE[target]:
        return "not a door of its folder"
    return None


def wrong_includes(root):
    for top in ("grammar", "src", "runtime", "stdlib"):
        for path in sorted((root / top).rglob("*")):
            source = path.relative_to(root).as_posix()
            if path.suffix not in SUFFIXES or folder_of(source) is None:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            for match in INCLUDE.finditer(text):
                included = match[1]
                if not (root / included).exists() and "/" not in included:
                    continue                                # made by the build beside its user
                why = complaint(source, included)
                if why:
                    yield f'{source}: #include "{included}": {why}'


def wrong_symbols(build):
    for library in sorted(build.rglob("*.a")):
        if not library.relative_to(build).parts[0] in {"grammar", "src", "runtime", "stdlib"}:
            continue
        listing = subprocess.run(["nm", "--defined-only", "-g", "-P", str(library)],
                                 capture_output=True, text=True).stdout
        for line in listing.splitlines():
            words = line.split()
            if len(words) >= 2 and not words[0].endswith(":") and not ALLOWED_SYMBOLS.match(words[0]):
                yield f"{library.relative_to(build)}: {words[0]}"


def report(number, name, problems):
    print(f"{'not ok' if problems else 'ok'} {number} - {name}")
    for problem in problems:
        print("#  ", problem)
    return bool(problems)


def main():
    root, build = map(pathlib.Path, sys.argv[1:3])
    print("1..2")
    failed = report(1, "includes point down only", list(wrong_includes(root)))
    failed |= report(2, "exported symbols start with ouro_", list(wrong_symbols(build)))
    sys.exit(failed)


main()
