# Ranges of big ints do what ranges of small ones do.
def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


shift = 2**80
for small in (range(0), range(5), range(2, 11, 3), range(10, 0, -3), range(-5, 5, 2), range(3, 3), range(1, 2)):
    big = range(small.start + shift, small.stop + shift, small.step)
    assert [n - shift for n in big] == list(small)
    assert [n - shift for n in reversed(big)] == list(reversed(small))
    assert len(big) == len(small) and bool(big) == bool(small)
    for n in range(-12, 13):
        assert (n in small) == (n + shift in big), n
        assert small.count(n) == big.count(n + shift)
        assert attempt(lambda: small.index(n)) == attempt(lambda: big.index(n + shift)) or n not in small
        assert attempt(lambda: small[n]) == attempt(lambda: big[n] - shift) or "Error" in str(attempt(lambda: small[n]))
        for stop in range(-6, 7):
            for step in (1, 2, -1):
                part = big[n:stop:step]
                assert [m - shift for m in part] == list(small[n:stop:step])
    print(small, small[1:3], small[::-1], small == range(small.start, small.stop, small.step), hash(small) == hash(tuple([len(small)] + ([small.start] + [small.step if len(small) > 1 else None] if small else [None, None]))))

print(range(0) == range(5, 5), range(1, 2) == range(1, 5, 9), range(3) == [0, 1, 2], range(2) != range(3), hash(range(0)) == hash(range(5, 2)))
print(1.0 in range(3), 1.5 in range(3), "a" in range(3), True in range(2), 2**70 in range(3), range(5).index(2.0), range(5).count(2.0))
print(attempt(lambda: len(range(2**70))), range(2**70)[2**69], range(2**70)[-1], range(2**70)[1:2**66:2**60])
for arguments in ((), (1, 2, 3, 4), ("a",), (1.0,), (1, 2, 0), (None,), (2**70, 1, -1)):
    print(attempt(lambda: range(*arguments)))
print(attempt(lambda: range(3)["a"]), attempt(lambda: range(3)[3]), attempt(lambda: range(3)[2**70]), attempt(lambda: range(3) < range(4)))
r = range(1, 10, 2)
print(r.start, r.stop, r.step, attempt(lambda: setattr(r, "start", 5)), r.__reduce__(), {r: 1}[range(1, 11, 2)])
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s == slice(1, 10, 2), attempt(lambda: s < slice(2)), s.indices(5), slice(None, None, -1).indices(4), hash(s) == hash(slice(1, 10, 2)))
print(attempt(lambda: slice()), attempt(lambda: slice(1, 2, 3, 4)), attempt(lambda: s.indices(-1)), attempt(lambda: s.indices("a")), attempt(lambda: setattr(s, "start", 5)), slice("a", [1], None))
