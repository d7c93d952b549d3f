# A line of 10 MB is compiled or refused in good time.
source = "x = '" + "a" * (10 << 20) + "'"
d = {}
exec(source, d)
print(len(d["x"]))
exec("y = [" + "1, " * 100000 + "]", d)
print(len(d["y"]))
exec("#" + "c" * (5 << 20) + "\nz = 1", d)
print(d["z"])
