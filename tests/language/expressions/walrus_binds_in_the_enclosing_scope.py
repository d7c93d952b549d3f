# := binds a name in the function, also from inside a comprehension.
if (n := len("hello")) > 3:
    print(n)
print([last := i * 2 for i in range(4)], last)
data = [1, 5, 2]
while (item := data.pop()) != 1:
    print(item)
def f():
    any((witness := i) > 3 for i in range(10))
    return witness
print(f())
print((a := 1, b := 2), a, b)
print(f"{(c := 7)}", c)
x = [y := 3, y ** 2]
print(x)
