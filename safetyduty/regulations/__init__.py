"""The law as data: ``packs/*.yaml`` hold the regulations, ``load`` reads them.

How to add a regulation: write ``packs/<id>.yaml`` and its cases ``tests/packs/<id>.yaml``.
"""
