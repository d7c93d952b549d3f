# Products that outgrow a word and are cut back at once, and others that are not.
def f():
    x=777; out=[]
    for i in range(2000):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF; out.append(x)
        y = (x * 6364136223846793 - 1442695040888963) % 4096; out.append(y)
        z = x * 1099511627 ; z = z * 77; z += i; z &= 0xffffffffffff; out.append(z)
        w = -x * 99999999977; w = w & 255; out.append(w)
        q = (x*x*x*x) & 0xffff; out.append(q)
        v = x * 1099511627776; u = v & 1023; out.append((u, v))
        k = (x * 99999999977 + i*5) % 1000; out.append(k)
        k = (-x * 99999999977 + i) % 1024; out.append(k)
    return hash(tuple(out)), out[-9:]
print(f())
