# A chain of hundreds of awaits suspends and resumes at its bottom.
class Wait:
    def __await__(self):
        return (yield "bottom")
async def chain(n):
    if n == 0: return await Wait()
    return await chain(n - 1) + 1
c = chain(300)
print(c.send(None))
try:
    c.send(1000)
except StopIteration as stop:
    print(stop.value)
