# isalpha and its relatives.
for s in ("a", "é", "1", "²", "½", "٣", " ", "\t", "\u2003", "_", "a1", "", "😀", "\x00", "中", "Ⅷ", "\xad", "-", "\u200b", "１"):
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isprintable(), s.isidentifier(), s.isascii())
