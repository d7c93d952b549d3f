# Writes the tables of unicode.c from the files of the Unicode Character Database.
# SPDX-License-Identifier: MIT
#
# Usage: unicode_tables.py FOLDER OUTPUT
#
# Ranges are sorted pairs of first and last.  Names are not stored: each row holds 43 bits of a hash of
# the name above 21 bits of the character, sorted; unicode.c has the same hash.
import sys

folder, output = sys.argv[1:]


def rows(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) > 1:
                yield fields


def code_points(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def property_of(wanted):
    found = set()
    for fields in rows("DerivedCoreProperties.txt"):
        if fields[1] == wanted:
            found.update(code_points(fields[0]))
    return found


def characters():
    """Code point, name and category of each assigned character, ranges unfolded."""
    first = None
    for fields in rows("UnicodeData.txt"):
        code, name, category = int(fields[0], 16), fields[1], fields[2]
        if name.endswith(", First>"):
            first = code
        elif name.endswith(", Last>"):
            for inside in range(first, code + 1):
                yield inside, None, category
        else:
            yield code, None if name.startswith("<") else name, category


def ranges(points):
    result = []
    for point in sorted(points):
        if result and result[-1][1] == point - 1:
            result[-1][1] = point
        else:
            result.append([point, point])
    return result


def hash_of(name):
    value = 14695981039346656037
    for byte in name.encode("ascii"):
        value = ((value ^ byte) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return (value ^ value >> 32) & 0x7FFFFFFFFFF


names = {}
unprintable = set(range(0x110000))
for code, name, category in characters():
    if category not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"):
        unprintable.discard(code)
    if name:
        names[name] = code
unprintable.discard(0x20)
for fields in rows("NameAliases.txt"):
    names.setdefault(fields[1], int(fields[0], 16))

hashes = sorted(hash_of(name) << 21 | code for name, code in names.items())
assert len({row >> 21 for row in hashes}) == len(hashes), "two names share a hash"

with open(output, "w") as file:
    tables = {
        "identifier_start": property_of("XID_Start") | {ord("_")},
        "identifier_continue": property_of("XID_Continue"),
        "unprintable": unprintable,
    }
    for title, points in tables.items():
        print(f"static const Range {title}_ranges[] = {{", file=file)
        for first, last in ranges(points):
            print(f"    {{0x{first:X}, 0x{last:X}}},", file=file)
        print("};\n", file=file)
    print("static const uint64_t name_hashes[] = {", file=file)
    for row in hashes:
        print(f"    0x{row:X},", file=file)
    print("};", file=file)
