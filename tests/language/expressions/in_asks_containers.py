# in uses __contains__, else iterates, else indexes.
class Contains:
    def __contains__(self, item):
        return item == 1

class Iterates:
    def __iter__(self):
        return iter([1, 2])

class Indexes:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10

print(1 in Contains(), 2 in Contains(), 2 not in Contains())
print(2 in Iterates(), 5 in Iterates())
print(20 in Indexes(), 25 in Indexes(), 25 not in Indexes())
print("b" in "abc", "bc" in "abc", "" in "", "x" not in "abc")
print(2 in (1, 2), "k" in {"k": 1}, 3 in {1, 2}, 3 in range(5), 2.0 in [1, 2])
nan = float("nan")
print(nan in [nan])
for bad in (5, None):
    try:
        1 in bad
    except TypeError as error:
        print(error)
