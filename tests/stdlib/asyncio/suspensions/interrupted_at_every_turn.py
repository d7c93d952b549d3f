# An exception that no task may swallow leaves the loop at any of its turns; the loop then goes on where it was.
from _disturbing import disturb_everywhere, interrupt

disturb_everywhere(interrupt, of_each_task=False)
