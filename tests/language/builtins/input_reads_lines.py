# input(), sys.stdin and the end of input.
import sys
print(repr(input()), repr(input("prompt> ")))
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    break
print(repr(sys.stdin.read()))
try: input("last: ")
except EOFError as e: print(e)
