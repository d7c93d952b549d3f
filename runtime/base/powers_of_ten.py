# Writes the table of powers of ten that floats are read and written with, as C.
# SPDX-License-Identifier: MIT
"""powers_of_ten.py OUTPUT"""
import sys

FIRST, LAST = -342, 324


def top_bits(power):
    """The 128 bits of 10 ** power from its highest one, rounded up."""
    if power >= 0:
        value = 10 ** power
        excess = value.bit_length() - 128
        return value << -excess if excess <= 0 else -(-value >> excess)
    divisor = 10 ** -power
    shift = divisor.bit_length() + 127
    quotient = -(-(1 << shift) // divisor)
    return quotient if quotient.bit_length() <= 128 else -(-(1 << shift - 1) // divisor)


def main():
    with open(sys.argv[1], "w", encoding="ascii") as out:
        out.write("// Made by powers_of_ten.py: the top 128 bits of 10 ** n, rounded up.\n")
        out.write(f"#define POWER_OF_TEN_FIRST ({FIRST})\n#define POWER_OF_TEN_LAST {LAST}\n")
        out.write("static const struct { uint64_t high, low; } powers_of_ten[] = {\n")
        for power in range(FIRST, LAST + 1):
            bits = top_bits(power)
            out.write(f"    {{0x{bits >> 64:016x}, 0x{bits & (1 << 64) - 1:016x}}},\n")
        out.write("};\n")


main()
