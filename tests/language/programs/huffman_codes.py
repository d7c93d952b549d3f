# Trees, heaps and text of bits.
import heapq
from collections import Counter
def codes(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap); k = len(heap)
    while len(heap) > 1:
        (a, _, x), (b, _, y) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a + b, k, (x, y))); k += 1
    out = {}
    def walk(node, prefix):
        if isinstance(node, tuple): walk(node[0], prefix + "0"); walk(node[1], prefix + "1")
        else: out[node] = prefix or "0"
    walk(heap[0][2], "")
    return out
text = "abracadabra alakazam"
table = codes(text); bits = "".join(table[c] for c in text)
print(sorted(table.items(), key=lambda p: (len(p[1]), p[1])), len(bits), hex(int(bits, 2)))
back = {v: k for k, v in table.items()}; out, word = [], ""
for b in bits:
    word += b
    if word in back: out.append(back[word]); word = ""
print("".join(out) == text, max(map(len, table.values())), {len(v) for v in table.values()})
