# Shortest paths with heapq, and a topological order.
import heapq
from collections import defaultdict, deque
edges = [("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9)]
graph = defaultdict(dict)
for u, v, w in edges: graph[u][v] = graph[v][u] = w
def dijkstra(start):
    dist, prev, queue = {start: 0}, {}, [(0, start)]
    while queue:
        d, u = heapq.heappop(queue)
        if d > dist[u]: continue
        for v, w in graph[u].items():
            if (n := d + w) < dist.get(v, float("inf")):
                dist[v], prev[v] = n, u
                heapq.heappush(queue, (n, v))
    return dist, prev
dist, prev = dijkstra("a")
print(dict(sorted(dist.items())), prev)
path, at = [], "e"
while at: path.append(at); at = prev.get(at)
print(path[::-1])
def topological(deps):
    indegree = {n: 0 for n in deps} | {d: 0 for ds in deps.values() for d in ds}
    for ds in deps.values():
        for d in ds: indegree[d] += 1
    ready = deque(sorted(n for n, k in indegree.items() if k == 0))
    while ready:
        n = ready.popleft(); yield n
        for d in deps.get(n, ()):
            indegree[d] -= 1
            if indegree[d] == 0: ready.append(d)
print(list(topological({"app": ["lib", "log"], "lib": ["core"], "log": ["core"], "core": []})))
h = [5, 1, 8, 3]; heapq.heapify(h); print([heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [4, 9, 1]), heapq.nsmallest(2, "hello"), list(heapq.merge([1, 4], [2, 3])))
