# The same programs with tasks that begin at once: whichever is cancelled at whichever turn, they go on as under CPython.
from _disturbing import cancel, disturb_everywhere

disturb_everywhere(cancel, eager_start=True)
