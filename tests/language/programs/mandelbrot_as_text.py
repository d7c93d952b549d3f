# Complex numbers, nested loops and characters.
def escape(c, limit=40):
    z = 0j
    for n in range(limit):
        if abs(z) > 2: return n
        z = z * z + c
    return limit
for y in range(-10, 11):
    print("".join(" .:-=+*#%@"[min(9, escape(complex(x / 18 - 0.6, y / 9)) // 4)] for x in range(-27, 28)).rstrip())
