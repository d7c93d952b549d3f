# What the programs catch may be thrown into any of their coroutines at any turn of the loop, too.
from _disturbing import disturb_everywhere, throw_caught

disturb_everywhere(throw_caught)
