# aiter and anext, with a default.
async def items():
    yield 1
async def main():
    it = aiter(items())
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("end")
try:
    main().send(None)
except StopIteration:
    pass
for f, x in ((aiter, 5), (anext, 5)):
    try:
        f(x)
    except TypeError as error:
        print(error)
