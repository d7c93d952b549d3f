# traceback.format_exc and friends.
import traceback, sys
def f():
    raise ValueError("v")
try:
    f()
except ValueError as e:
    text = traceback.format_exc()
    print(text)
    print("".join(traceback.format_exception(e)) == text, traceback.format_exception_only(e))
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    print("".join(traceback.format_tb(e.__traceback__, limit=1)))
    traceback.print_exc(file=sys.stdout, limit=-1)
def stack():
    return [s.name for s in traceback.extract_stack()]
print(stack())
print(traceback.format_exc())
