# captureWarnings sends warnings to a logger; the old names of warning() warn.
import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout, format='%(name)s %(levelname)s %(message)s')
warnings.simplefilter('always')
logging.captureWarnings(True)
warnings.warn('be careful')
logging.captureWarnings(False)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    logging.getLogger('x').warn('old method')
    logging.warn('old function')
print([str(each.message) for each in caught])
