# Only the chosen branch is evaluated.
print(1 if True else 1 / 0)
print(1 / 0 if False else 2)
x = [i if i % 2 else -i for i in range(5)]
print(x)
print((1, 2) if x else 3)
print("a" if 0 else "b" if 0 else "c")
