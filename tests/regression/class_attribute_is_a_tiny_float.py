# A class attribute that is a subnormal float is kept by the code that loads it.
class Limits:
    tiny = 5e-324


def load(limits):
    return limits.tiny


limits = Limits()
for _ in range(20):
    load(limits)
garbage = [[i] for i in range(100000)]
print(load(limits), len(garbage))
