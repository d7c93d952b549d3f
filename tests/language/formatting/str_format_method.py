# str.format: positions, names, attributes, items, nesting.
class P:
    x = 5
    d = {"k": [1, 2]}
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {x}".format(0, x=9))
print("{0.x} {0.d[k]} {0.d[k][1]} {1[0]}".format(P, "xyz"), "{{}} {{{}}}".format(1))
print("{:>5}|{:<5}|{:^5}|".format(1, 2, 3), "{0:{1}.{2}f}".format(3.14159, 8, 2), "{!r} {!s} {!a}".format("é", "é", "é"))
print("{:{fill}{align}{w}}".format("x", fill="*", align="^", w=7), "{a[b]}".format(a={"b": 1}), "{0[1]}".format([5, 6]))
print("{:,} {:e} {:%}".format(1234567, 12345.678, 0.25))
print("{a} {b}".format_map({"a": 1, "b": 2}))
for fmt, args in (("{}", ()), ("{1}", (1,)), ("{x}", (1,)), ("{", ()), ("}", ()), ("{0", (1,)), ("{} {0}", (1,)), ("{0} {}", (1,)), ("{!z}", (1,)), ("{0.nope}", (1,)), ("{0[5]}", ([],)), ("{:d}", ("s",)), ("{!}", (1,)), ("{!r", (1,)), ("{a.}", ())):
    try:
        print(fmt.format(*args, **({"a": 1} if "a" in fmt else {})))
    except Exception as e: print(repr(fmt), type(e).__name__, e)
