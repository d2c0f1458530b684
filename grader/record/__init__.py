"""Puts Results into nbgrader, and makes them while nbgrader still does the running.

Enters: a submission folder in nbgrader's exchange, or a mark that a supervisor gave in formgrader. Leaves: the gradebook,
one Result file per submission under `.rounds/results/`, and a feedback page in the exchange.
"""
