# {expr=} shows its source text.
n, s, x = 5, "t", 1.5
print(f"{n=} {n = } {s=} {s=!s} {s = !r}")
print(f"{n + 1=} {x=:.3f} {x = :>8}|{n=!r:^7}|")
print(f"{ n  =  }", f"{len(s)=}", f"{[1, 2]=}", f"{n==5=}")
print(f"{n=}{s=}", f"{'quoted' = }", f'{s + "x"=}')
