# Writes the tables of codec_charmap.c: what each byte is in the encodings of one byte a character.
# SPDX-License-Identifier: MIT
#
# Usage: codec_charmap.py OUTPUT
#
# The tables are those of the Python that runs this. A table has 256 code points; 0xFFFF stands for
# "none". All but a few of them begin with ASCII.
import encodings.aliases
import sys

NAMES = """cp037 cp1006 cp1026 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257
cp1258 cp273 cp424 cp437 cp500 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862
cp863 cp864 cp865 cp866 cp869 cp874 cp875 hp_roman8 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6
iso8859_7 iso8859_8 iso8859_9 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 koi8_r
koi8_t koi8_u kz1048 mac_croatian mac_cyrillic mac_farsi mac_greek mac_iceland mac_latin2 mac_roman
mac_romanian mac_turkish palmos ptcp154 tis_620""".split()


def table(name):
    for byte in range(256):
        try:
            yield ord(bytes([byte]).decode(name))
        except UnicodeDecodeError:
            yield 0xFFFF


aliases = {name: name for name in NAMES}
aliases.update((alias, name) for alias, name in encodings.aliases.aliases.items() if name in aliases)
# Names with a hyphen after "iso", as most have them.
aliases.update((f"iso_{name[3:]}", name) for name in NAMES if name.startswith("iso8859_"))

with open(sys.argv[1], "w", encoding="ascii") as file:
    file.write("// Written by codec_charmap.py.\n")
    file.write(f"static const uint16_t charmaps[{len(NAMES)}][256] = {{\n")
    for name in NAMES:
        numbers = list(table(name))
        file.write("    {\n")
        for at in range(0, 256, 16):
            file.write("        " + ", ".join(map(str, numbers[at:at + 16])) + ",\n")
        file.write("    },\n")
    file.write("};\n\n")
    file.write(f"static const CharmapName charmap_names[{len(aliases)}] = {{\n")
    for alias, name in sorted(aliases.items()):
        file.write(f'    {{"{alias}", {NAMES.index(name)}}},\n')
    file.write("};\n")
