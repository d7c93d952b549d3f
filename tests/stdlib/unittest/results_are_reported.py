# A run of tests, its report without the time.
import io
import re
import unittest

class Arithmetic(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.shared = [1]
    def setUp(self): self.addCleanup(lambda: None)
    def test_passes(self):
        "Has a description."
        self.assertEqual(1 + 1, 2); self.assertIn(1, self.shared); self.assertAlmostEqual(0.1 + 0.2, 0.3)
        with self.assertRaises(ZeroDivisionError) as caught: 1 / 0
        self.assertEqual(str(caught.exception), 'division by zero')
        with self.assertRaisesRegex(ValueError, 'invalid'): int('x')
    def test_fails(self): self.assertEqual([1, 2], [1, 3], 'message')
    def test_breaks(self): raise KeyError('k')
    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i % 2, 0)
    @unittest.skip('not now')
    def test_skipped(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail('as expected')
    @unittest.expectedFailure
    def test_surprise(self): pass
    def test_dicts(self): self.assertEqual({'a': 1}, {'a': 2})
    def test_lines(self): self.assertEqual('a\nb\n', 'a\nc\n')
    def test_not_raised(self):
        with self.assertRaises(OSError): pass

out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Arithmetic)
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(re.sub(r'in [\d.]+s', 'in T', out.getvalue()))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
