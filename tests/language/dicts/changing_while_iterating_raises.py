# A dict that changes its size under an iterator.
d = {i: i for i in range(4)}
try:
    for k in d: d[k + 10] = 1
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
for k in d: d[k] = "replaced"
print(d)
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
d = {1: 1, 2: 2}
try:
    for k, v in d.items():
        d.pop(k); d["x" if k == 1 else "y"] = 1
except RuntimeError as e: print(e)
it = iter({1: 2}); print(list(it), list(it))
