# The messages of imports that fail.
for text in ("import no_such", "import no_such.sub", "import math.sub", "from math import nope", "from no_such import x", "import _package.nope", "from _package import nope",
             "from . import x", "from .x import y", "from .. import x", "import sys.path", "from _package.sub.deep import nope", "from _helper import *, x"):
    try:
        exec(text)
    except (ImportError, SyntaxError) as e:
        print(text, "|", type(e).__name__, "|", str(e).split(" (/")[0].split(" ({")[0].split(" (_")[0].split(" (unk")[0])
