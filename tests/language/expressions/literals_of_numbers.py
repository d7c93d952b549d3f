# Every spelling of a number.
print(0, 00, 0_0, 1_000_000, 0x_ff, 0XFF, 0o17, 0O17, 0b1010, 0B1_0)
print(1., .5, 1e3, 1E-3, 1_0.0_1e1_0, 0e0, 1e400, 5e-324, 1.7976931348623157e308)
print(3j, 1.5J, 0j, 1e2j)
print(0xFFFFFFFFFFFFFFFFFFFF, 123456789012345678901234567890)
print(1 .real, 1..is_integer(), 0x1F .bit_length())
