# Inner functions see later changes of the variables that they close over.
def make():
    x = 1
    def get(): return x
    def set(v):
        nonlocal x
        x = v
    return get, set

get, set_ = make()
set_(42)
print(get())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
def loop():
    return [lambda: j for j in range(3)]
print([f() for f in loop()])
print(get.__closure__[0].cell_contents, get.__code__.co_freevars)
def adder(n):
    return lambda x: x + n
print(adder(1)(10), adder(2)(10))
