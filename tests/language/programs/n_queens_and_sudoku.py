# Backtracking by recursion and by generators.
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield cols
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))
print(sum(1 for _ in queens(6)), next(queens(8)))
def solve(grid):
    for i in range(81):
        if grid[i] == "0":
            r, c = divmod(i, 9)
            used = {grid[r * 9 + k] for k in range(9)} | {grid[k * 9 + c] for k in range(9)} | {grid[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] for k in range(9)}
            for d in "123456789":
                if d not in used:
                    if (answer := solve(grid[:i] + d + grid[i + 1:])): return answer
            return None
    return grid
puzzle = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
answer = solve(puzzle)
for r in range(9): print(answer[r * 9:r * 9 + 9])
