# The functions of heapq take lists, and nothing else.
import heapq

for function in heapq.heappush, heapq.heappop, heapq.heapreplace, heapq.heappushpop, heapq.heapify:
    arguments = () if function in (heapq.heappop, heapq.heapify) else (1,)
    for heap in (1, 2), None, {1: 2}:
        try:
            function(heap, *arguments)
        except TypeError as error:
            print(error)


class Heap(list):
    pass


heap = Heap([3, 1, 2])
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.heapreplace(heap, 5), heapq.heappushpop(heap, 4), heap)
