# Fields of f-strings.
name, n, x = "Ouro", 42, 3.14159
print(f"{name}", f"{n + 1}", f"{x:.2f}", f"{name!r}", f"{name!s:>8}", f"{'é'!a}")
print(f"{{literal}} {n}{{}}", f"", f"{n:{n // 4}}|", f"{x:{'.'}{2}f}", f"{name:^{n // 4}}|")
print(f"{n:#x} {n:08b} {n:,} {x:e} {n:+d} {x:%}")
print(f"{[1, 2][0]} {{'a': 1}} { {'a': 1}['a'] }")
print(f"{n!r:>5}|{n:<5}|{n:^5}|{n:*>5}|{n:=+5}")
print(f"{(lambda y: y * 2)(4)} {n if n else 0} {n,} {n, name} {*[1, 2],}")
print(f"{n}" f"{name}" "plain" f'{x}', rf"\n{n}", F"{n}", fR"{n}\t", f"\n{n}\t".encode())
print(f"""triple {
    n
} and {name
    .upper()}""")
print(f"\N{BULLET} {n} \x41\u0042", f"{'\N{BULLET}'}")
