print("lazy")
