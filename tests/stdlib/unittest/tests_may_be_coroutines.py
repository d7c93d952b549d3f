# IsolatedAsyncioTestCase: the order of set-up, tests, clean-ups; one context for all; failures.
import asyncio
import contextvars
import unittest

variable = contextvars.ContextVar('variable', default='unset')
events = []


class Context:
    async def __aenter__(self):
        events.append('enter')
        return 'entered'

    async def __aexit__(self, *exc):
        events.append('exit')


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append('setUp')
        variable.set('by setUp')

    async def asyncSetUp(self):
        events.append(('asyncSetUp', variable.get(), asyncio.get_running_loop().get_debug()))
        variable.set('by asyncSetUp')

    async def test_passes(self):
        await asyncio.sleep(0)
        events.append(('test', variable.get()))
        self.assertEqual(await self.enterAsyncContext(Context()), 'entered')
        self.addAsyncCleanup(self.clean, 'async')
        self.addCleanup(events.append, 'plain clean-up')

    async def test_fails(self):
        self.assertEqual(await asyncio.sleep(0, 1), 2)

    def test_plain(self):
        events.append(('plain', variable.get()))

    async def test_skips(self):
        self.skipTest('for a reason')

    @unittest.expectedFailure
    async def test_expected(self):
        raise ValueError

    async def clean(self, what):
        await asyncio.sleep(0)
        events.append(('clean', what))

    async def asyncTearDown(self):
        events.append('asyncTearDown')

    def tearDown(self):
        events.append('tearDown')


for name in sorted(vars(Async)):
    if name.startswith('test'):
        events.clear()
        result = unittest.TestResult()
        Async(name).run(result)
        print(name, result.failures != [], result.errors != [], result.skipped != [],
              len(result.expectedFailures))
        print(events)
events.clear()
Async('test_plain').debug()
print(events)


class Wrong(unittest.IsolatedAsyncioTestCase):
    async def test(self):
        await self.enterAsyncContext(5)


try:
    Wrong('test').debug()
except TypeError as exc:
    print(exc)
