# An instance with neither a dict nor slots has a word that nobody uses; the collector must find nothing there.
import gc


class Empty:
    __slots__ = ()


def closure(value):
    return lambda: value # its cell has two words, too


def churn():
    kept = []
    for round in range(30):
        closures = [closure([i]) for i in range(300)]
        closures = None
        gc.collect()
        kept.append([Empty() for _ in range(400)])
        gc.collect()
        kept = kept[-3:]
    return sum(len(each) for each in kept)


print(churn(), [type(each).__name__ for each in [Empty() for _ in range(2)]])
