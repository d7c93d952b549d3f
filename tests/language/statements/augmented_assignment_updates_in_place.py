# An augmented assignment uses the in-place method where there is one.
a = b = [1]
a += [2]
print(a, b, a is b)
a *= 2
print(b)
t = u = (1,)
t += (2,)
print(t, u)
n = 7
n -= 2; n *= 3; n //= 2; n **= 2; n %= 30; n <<= 2; n >>= 1; n |= 1; n &= 29; n ^= 3
print(n)
x = 9
x /= 2
print(x)
s = {1, 2}
r = s
s |= {3}; s &= {2, 3, 4}; s -= {4}; s ^= {9}
print(sorted(r))
d = {"a": 1}
e = d
d |= {"b": 2}
print(e)
