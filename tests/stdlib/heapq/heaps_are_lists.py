# Heaps: order, layout, merging, the largest and the smallest.
import heapq

h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h); print(h)
heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h)
print([heapq.heappop(h) for _ in range(len(h))], heapq.heappushpop([], 3))
print(heapq.nlargest(2, [3, 1, 4, 1, 5]), heapq.nsmallest(3, 'banana'), heapq.nlargest(1, 'abc'), heapq.nsmallest(2, [(1, 'b'), (1, 'a')], key=lambda t: t[0]), heapq.nlargest(9, [1, 2]), heapq.nlargest(0, [1]))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge('ca', 'db', reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
import random
random.seed(1)
data = [random.randrange(100) for _ in range(50)]
heap = []
for item in data: heapq.heappush(heap, item)
print(heap == sorted(heap), sorted(data) == [heapq.heappop(heap) for _ in data])
for action in (lambda: heapq.heappop([]),
               lambda: heapq.heapreplace([], 1),
               lambda: heapq.heappush([1], 'a'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
