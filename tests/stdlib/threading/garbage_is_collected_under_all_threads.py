# What any thread still needs stays, whichever thread collects.
import gc
import threading


def churn(index):
    kept = {}
    for i in range(1500):
        items = [str(i)] * 5
        kept[i % 50] = (items, {i: items}, lambda value=i: value)
        if i % 300 == 0:
            gc.collect()
    sums[index] = sum(function() for _, _, function in kept.values())


def generate(n):
    for i in range(n):
        yield [i] * 3


def walk(index):
    sums[index] = sum(map(sum, generate(3000)))


sums = {}
threads = [threading.Thread(target=target, args=(index,)) for index, target in enumerate([churn, walk] * 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(sums.items()))
