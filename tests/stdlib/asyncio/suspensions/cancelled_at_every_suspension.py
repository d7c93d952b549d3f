# Whichever task is cancelled at whichever turn of the loop, the programs go on as under CPython.
from _disturbing import cancel, disturb_everywhere

disturb_everywhere(cancel)
