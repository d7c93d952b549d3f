# A loop that is stopped at any of its turns goes on where it was.
from _disturbing import disturb_everywhere, stop

disturb_everywhere(stop, of_each_task=False)
