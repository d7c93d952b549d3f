# Cancelling a gather cancels each child; it ends when they have.
import asyncio

async def child(name, stubborn):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, 'cancelled', error.args)
        await asyncio.sleep(0)
        print(name, 'cleaned up')
        if not stubborn:
            raise
        return name

async def main():
    for keep in False, True:
        for stubborn in False, True:
            outer = asyncio.gather(child('a', stubborn), child('b', stubborn), return_exceptions=keep)
            await asyncio.sleep(0)
            print('cancel', outer.cancel('enough'))
            try:
                print(await outer)
            except asyncio.CancelledError as error:
                print('outer cancelled', error.args)
            print(outer.cancelled(), outer.done(), outer.cancel())

asyncio.run(main())
