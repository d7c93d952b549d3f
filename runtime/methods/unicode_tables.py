# Writes the tables of unicode.c from the files of the Unicode Character Database.
# SPDX-License-Identifier: MIT
#
# Usage: unicode_tables.py FOLDER OUTPUT
#
# Every code point has one of some hundred records; two stages of indices lead to it. A case mapping
# in a record is the distance to the mapped code point or, where the code point becomes several, an
# index into `sequences` with their number above it.
import sys

folder, output = sys.argv[1:]
LAST = 0x10FFFF
BLOCK = 128
FLAGS = ("ALPHA DECIMAL DIGIT NUMERIC LOWER UPPER TITLE SPACE LINE_BREAK "
         "XID_START XID_CONTINUE PRINTABLE CASED CASE_IGNORABLE").split()
BIT = {name: 1 << i for i, name in enumerate(FLAGS)}
LINE_BREAKS = {0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029}


def rows(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) > 1:
                yield fields


def code_points(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def sequence(field):
    return tuple(int(code, 16) for code in field.split())


def characters():
    """The fields of each assigned character, ranges unfolded."""
    first = None
    for fields in rows("UnicodeData.txt"):
        code = int(fields[0], 16)
        if fields[1].endswith(", First>"):
            first = code
        elif fields[1].endswith(", Last>"):
            for inside in range(first, code + 1):
                yield inside, fields
        else:
            yield code, fields


flags = [0] * (LAST + 1)
decimal = {}
digit = {}
mappings = {"upper": {}, "lower": {}, "title": {}, "fold": {}}

for code, fields in characters():
    category, bidirectional = fields[2], fields[4]
    bits = 0
    if category[0] == "L":
        bits |= BIT["ALPHA"]
    if category == "Lt":
        bits |= BIT["TITLE"]
    if category == "Zs" or bidirectional in ("WS", "B", "S"):
        bits |= BIT["SPACE"]
    if code in LINE_BREAKS:
        bits |= BIT["LINE_BREAK"]
    if category[0] not in "CZ" or code == 0x20:
        bits |= BIT["PRINTABLE"]
    if fields[6]:
        bits |= BIT["DECIMAL"]
        decimal[code] = int(fields[6])
    if fields[7]:
        digit[code] = int(fields[7])
    flags[code] = bits
    upper = sequence(fields[12]) or (code,)
    mappings["upper"][code] = upper
    mappings["lower"][code] = sequence(fields[13]) or (code,)
    mappings["title"][code] = sequence(fields[14]) or upper

for field, *rest in rows("extracted/DerivedNumericType.txt"):
    bits = BIT["NUMERIC"] if rest[0] == "Numeric" else BIT["NUMERIC"] | BIT["DIGIT"]
    for code in code_points(field):
        flags[code] |= bits

properties = {"Lowercase": "LOWER", "Uppercase": "UPPER", "XID_Start": "XID_START",
              "XID_Continue": "XID_CONTINUE", "Cased": "CASED", "Case_Ignorable": "CASE_IGNORABLE"}
for field, name, *_ in rows("DerivedCoreProperties.txt"):
    if name in properties:
        for code in code_points(field):
            flags[code] |= BIT[properties[name]]

for field, lower, title, upper, condition, *_ in rows("SpecialCasing.txt"):
    if not condition:
        code = int(field, 16)
        mappings["lower"][code] = sequence(lower)
        mappings["title"][code] = sequence(title)
        mappings["upper"][code] = sequence(upper)
for field, status, mapped, *_ in rows("CaseFolding.txt"):
    if status in "CF":
        mappings["fold"][int(field, 16)] = sequence(mapped)

sequences = []


def place(wanted):
    """The index of a sequence, which may lie inside another."""
    for at in range(len(sequences) - len(wanted) + 1):
        if tuple(sequences[at:at + len(wanted)]) == wanted:
            return at
    sequences.extend(wanted)
    return len(sequences) - len(wanted)


def mapping(kind, code):
    mapped = mappings[kind].get(code, (code,))
    if len(mapped) == 1:
        return mapped[0] - code
    return len(mapped) << 24 | place(mapped)


records = {}
record_of = []
for code in range(LAST + 1):
    record = (flags[code], decimal.get(code, 0), digit.get(code, 0),
              *(mapping(kind, code) for kind in ("upper", "lower", "title", "fold")))
    record_of.append(records.setdefault(record, len(records)))

blocks = {}
stage_1 = []
for start in range(0, LAST + 1, BLOCK):
    block = tuple(record_of[start:start + BLOCK])
    stage_1.append(blocks.setdefault(block, len(blocks)))
stage_2 = [record for block in blocks for record in block]


def write_array(file, type_, name, numbers):
    file.write(f"static const {type_} {name}[{len(numbers)}] = {{\n")
    for at in range(0, len(numbers), 16):
        file.write("    " + ", ".join(map(str, numbers[at:at + 16])) + ",\n")
    file.write("};\n\n")


with open(output, "w", encoding="ascii") as file:
    file.write("// Written by unicode_tables.py.\n")
    file.write(f"enum {{ UNICODE_BLOCK_SIZE = {BLOCK} }};\n\n")
    file.write(f"static const UnicodeRecord records[{len(records)}] = {{\n")
    for bits, decimal_value, digit_value, *maps in records:
        written = ", ".join(map(str, maps))
        file.write(f"    {{{bits:#x}, {decimal_value}, {digit_value}, {{{written}}}}},\n")
    file.write("};\n\n")
    write_array(file, "uint32_t", "sequences", sequences)
    write_array(file, "uint16_t", "stage_1", stage_1)
    write_array(file, "uint16_t", "stage_2", stage_2)
