# A binary operator whose operands stand on different lines.
x = (
    "text"
    + "more"
    + 5
)
