# A coroutine raises below an await.
async def child():
    raise LookupError("below")
async def main():
    await child()
main().send(None)
