# * and ** inside displays.
a, b = [1, 2], (3,)
print([*a, *b, 4], (*a, 5), {*a, *b})
print(*a, *b, sep="-")
d = {"x": 1}
print({**d, "y": 2, **{"x": 9}})
print({"x": 0, **d})
print([*range(3)], [*"ab", *{}])
print((*a,))
try:
    [*5]
except TypeError as error:
    print(error)
try:
    {**[1]}
except TypeError as error:
    print(error)
