# Several simple statements may share a line, also behind a colon.
a = 1; b = 2; print(a + b);
if a: print("x"); print("y")
for i in range(2): a += i; b -= i
print(a, b)
class C: x = 1; y = x + 1
print(C.x, C.y)
def f(): a = 5; return a
print(f())
while a > 0: a -= 1
else: print("done")
