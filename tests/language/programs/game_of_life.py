# Sets of cells, neighbours and generations.
from itertools import product
def step(cells):
    counts = {}
    for x, y in cells:
        for dx, dy in product((-1, 0, 1), repeat=2):
            if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
def show(cells, width=8):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(width)) for y in range(width))
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(13):
    if generation % 4 == 0: print(show(glider)); print()
    glider = step(glider)
print(sorted(glider), len(glider))
