# Exceptions raised below are caught above, with context and finally.
async def fails(n):
    if n == 0: raise ValueError("bottom")
    try:
        await fails(n - 1)
    finally:
        print("unwind", n)
async def main():
    try:
        await fails(3)
    except ValueError as error:
        try:
            raise KeyError("second") from error
        except KeyError as second:
            print(repr(second.__cause__))
    return "fine"
try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
async def stop(): raise StopIteration("inside")
try:
    stop().send(None)
except RuntimeError as error:
    print(error)
