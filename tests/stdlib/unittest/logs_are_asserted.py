# assertLogs and assertNoLogs take the records of a logger.
import logging
import unittest


class Logs(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs('app', level='INFO') as caught:
            logging.getLogger('app').info('first')
            logging.getLogger('app.part').error('second %d', 2)
            logging.getLogger('app').debug('not this')
        print(caught.output, [record.levelname for record in caught.records])

    def test_none(self):
        with self.assertRaises(AssertionError) as caught:
            with self.assertLogs(logging.getLogger('quiet'), logging.ERROR):
                logging.getLogger('quiet').warning('too low')
        print(caught.exception)
        with self.assertRaises(AssertionError) as caught:
            with self.assertLogs():
                pass
        print(caught.exception)

    def test_no_logs(self):
        with self.assertNoLogs('app'):
            logging.getLogger('other').debug('elsewhere')
        with self.assertRaises(AssertionError) as caught:
            with self.assertNoLogs('app'):
                logging.getLogger('app').warning('here')
        print(caught.exception)

    def test_errors_pass_through(self):
        with self.assertRaises(KeyError):
            with self.assertLogs('app'):
                raise KeyError('inside')
        print(logging.getLogger('app').handlers, logging.getLogger('app').propagate)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Logs).run(result)
print(result)
