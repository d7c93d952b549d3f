print("deep", __name__)
DEEP = 5
from .. import value as upper
