"""The ledger of many stations on disk: a folder a station, a Parquet file a table.

- ``find``     which folders are ledgers
- ``schema``   which tables there are, and how values stand in their columns
- ``parquet``  columns to a Parquet file and back, through DuckDB
- ``ask``      one such ledger in the place of workbooks
- ``keep``     one station's ledger to its folder and back, exactly as it was read
"""
