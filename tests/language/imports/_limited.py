__all__ = ["_shown"]
_shown = 1
hidden = 2
