# throw and close go down the chain of awaits.
class Wait:
    def __await__(self):
        try:
            yield "waiting"
        except ValueError as error:
            print("wait caught", error)
            return "recovered"
        finally:
            print("wait done")
async def inner():
    try:
        return await Wait()
    finally:
        print("inner done")
async def outer():
    return await inner(), "outer"
c = outer(); c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as stop:
    print(stop.value)
c = outer(); c.send(None)
c.close()
c = outer(); c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
