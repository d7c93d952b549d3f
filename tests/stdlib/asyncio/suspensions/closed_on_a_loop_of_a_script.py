# Closing coroutines at every suspension comes out alike where the turns of the loop are Python's.
from _disturbing import PlainLoop, close, disturb_everywhere

disturb_everywhere(close, make_loop=PlainLoop)
