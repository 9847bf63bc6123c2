"""Frozen values that every stage speaks in; standard library only.

Nothing is imported here: a renderer that imports `coursepub.model.form` must not
load the module that defines keys on the way.
"""
