# int, float, bool compare by value, exactly.
print(1 == 1.0, True == 1, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, 10 ** 400 < float("inf"), -10 ** 400 > -float("inf"))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, [nan] == [nan], nan in [nan], 1 < nan)
print(0.0 == -0.0, 1 < 1.5 < 2, 0.1 + 0.2 == 0.3, max(1, 1.0), max(1.0, 1), min(True, 1), sorted([3, 1.5, True, -2, 2 ** 60]))
print({1: "int", 1.0: "float", True: "bool"}, hash(1) == hash(1.0) == hash(True), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(0.5), hash(1e300), hash(float("inf")), hash(-float("inf")))
print(hash(2 ** 200), hash(-2 ** 200), hash(1.5), hash(-1.0), hash(10 ** 30 + 7))
