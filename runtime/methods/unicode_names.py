# Writes the tables of unicode_names.c from the files of the Unicode Character Database.
# SPDX-License-Identifier: MIT
#
# Usage: unicode_names.py FOLDER OUTPUT
#
# A name is a run of numbers of words, the last of them marked. Names that a rule gives, of Hangul
# syllables and of ideographs, are not stored; of the latter CPython knows the Chinese ones.
import sys

folder, output = sys.argv[1:]
LAST_WORD = 0x8000
NAMES_A_CHECKPOINT = 32
PREFIX = "CJK UNIFIED IDEOGRAPH-"

names = []
numbered = []
first = None
with open(f"{folder}/UnicodeData.txt", encoding="utf-8") as file:
    for line in file:
        fields = line.split(";")
        code, name = int(fields[0], 16), fields[1]
        if name.endswith(", First>"):
            first = code
        elif name.endswith(", Last>"):
            if name.startswith("<CJK Ideograph"):
                numbered.append((first, code))
        elif not name.startswith("<"):
            names.append((code, name))

words = {}
for _, name in names:
    for word in name.split(" "):
        words[word] = words.get(word, 0) + 1
order = {word: number for number, word in enumerate(sorted(words, key=lambda word: (-words[word], word)))}
assert len(order) < LAST_WORD

runs = []
stream = []
checkpoints = []
for index, (code, name) in enumerate(names):
    if not runs or runs[-1][0] + runs[-1][1] != code:
        runs.append([code, 0, index])
    runs[-1][1] += 1
    if index % NAMES_A_CHECKPOINT == 0:
        checkpoints.append(len(stream))
    stream += [order[word] for word in name.split(" ")]
    stream[-1] |= LAST_WORD

offsets = [0]
for word in order:
    offsets.append(offsets[-1] + len(word))


def write_array(file, type_, name, numbers):
    file.write(f"static const {type_} {name}[{len(numbers)}] = {{\n")
    for at in range(0, len(numbers), 16):
        file.write("    " + ", ".join(map(str, numbers[at:at + 16])) + ",\n")
    file.write("};\n\n")


with open(output, "w", encoding="ascii") as file:
    file.write("// Written by unicode_names.py.\n")
    file.write(f"enum {{ LAST_WORD = {LAST_WORD}, NAMES_A_CHECKPOINT = {NAMES_A_CHECKPOINT} }};\n\n")
    file.write(f"static const NumberedRange numbered_ranges[{len(numbered)}] = {{\n")
    for start, end in numbered:
        file.write(f'    {{{start}, {end}, "{PREFIX}"}},\n')
    file.write("};\n\n")
    file.write(f"static const NameRun name_runs[{len(runs)}] = {{\n")
    for run in runs:
        file.write(f"    {{{run[0]}, {run[1]}, {run[2]}}},\n")
    file.write("};\n\n")
    write_array(file, "uint32_t", "name_checkpoints", checkpoints)
    write_array(file, "uint16_t", "name_words", stream)
    write_array(file, "uint32_t", "word_offsets", offsets)
    write_array(file, "char", "word_letters", [ord(letter) for letter in "".join(order)])
