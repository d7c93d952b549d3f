# Records know the thread and the task that made them.
import asyncio
import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(threadName)s %(taskName)s %(message)s')
logging.info('main')
thread = threading.Thread(target=logging.info, args=('in a thread',), name='worker')
thread.start()
thread.join()


async def main():
    logging.info('in main')
    await asyncio.create_task(work(), name='own name')


async def work():
    logging.info('in a task')

asyncio.run(main())
