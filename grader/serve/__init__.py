"""Serves the course on an intern's computer.

Enters: the built units, the exchange, feedback pages, clicks. Leaves: JupyterLab set up for beginners, the landing page with the
path, submissions in the exchange, and the feedback service that answers them.
"""
