# PEP 701: quotes may repeat, fields may span lines and hold comments.
d = {"a": {"b": 1}}
print(f"{d["a"]["b"]}", f"{f"{f"{1 + 1}"}"}", f"{", ".join(["x", "y"])}")
print(f"{'\n'.join(["a", "b"])}")
print(f"{
    d["a"]  # a comment with } and "
    ["b"]
}")
print(f'{f'{f'{"deep"}'}'}', f"{"".join(f"{c}{"!"}" for c in "ab")}")
width, prec = 10, 3
print(f"{3.14159:{width}.{prec}}|{3.14159:{f"{width}"}.{f"{prec}f"}}|")
print(f"{'a' 'b'} {"{}"} {"}"} {'{'}")
print(f"{(x := 5)} {x}", f"{x:=5}")
print(f"{1:{"{"}>5}|")
