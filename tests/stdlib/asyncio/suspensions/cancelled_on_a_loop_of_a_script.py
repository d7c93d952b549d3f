# Cancelling at every suspension comes out alike where the turns of the loop are Python's.
from _disturbing import PlainLoop, cancel, disturb_everywhere

disturb_everywhere(cancel, make_loop=PlainLoop)
