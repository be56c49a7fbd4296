"""What a clerk's nephew would write: pandas and openpyxl, counting per leader and month."""

import sys

import pandas as pd


def main(path: str) -> None:
    """Read the workbook and print how often each leader led in each month."""
    sheets = pd.read_excel(path, sheet_name=None, engine="openpyxl")
    ledger = sheets["履职台账"]
    led = ledger[ledger["活动类型"] == "带队检查"]
    month = pd.to_datetime(led["日期"]).dt.to_period("M")
    counted = led.groupby(["带队领导", month]).size().unstack(fill_value=0)
    print(counted.reindex(sheets["领导名册"]["姓名"], fill_value=0).to_string())  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
