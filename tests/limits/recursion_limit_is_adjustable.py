# sys.setrecursionlimit allows deeper Python recursion, without crashing the machine.
import sys
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
try: depth(1100)
except RecursionError as e: print(e)
sys.setrecursionlimit(20000)
print(depth(15000))
sys.setrecursionlimit(1000)
try: depth(1100)
except RecursionError as e: print(e)
