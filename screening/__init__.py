"""Keeps the records and shows them to people: a Flask app made of rooms, in the order the work moves."""
