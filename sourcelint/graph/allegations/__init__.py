"""How a story words what nobody has proved: labels of guilt, and "alleged"."""
