#!/usr/bin/env python3
"""Counts the faults of the daily COVID reports a second time, with nothing but Python's standard library.

    python3 scripts/recount-covid.py FOLDER

FOLDER holds YYYY-MM-DD.csv files and ChinaAreaCode.csv. Prints JSON: per rule of samples/contracts/covid.yaml the
faults as [file, line, column, value], in order. It shares no code with the platform, so that agreement means something.
"""
import csv
import json
import pathlib
import re
import sqlite3
import sys

MEASURES = ["confirmed", "suspected", "cured", "dead"]


def read_reports(folder):
    for path in sorted(folder.glob("????-??-??.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                yield path.name, reader.line_num, row


def read_codes(folder):
    with open(folder / "ChinaAreaCode.csv", encoding="utf-8-sig", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


def count_codes(reports, codes):
    """Codes that are not numeric, not listed, or not there."""
    faults = {}

    def add(rule, file, line, column, value):
        faults.setdefault(rule, []).append([file, line, column, value])

    for file, line, row in reports:
        for level in ("province", "city"):
            name, column = row[level], level + "Code"
            code = row[column]
            if code and not re.fullmatch("[0-9]+", code):
                add(column + ".numeric", file, line, column, code)
            elif code and code not in codes:
                add(column + ".listed", file, line, column, code)
            elif name and not code:
                add(level + "-has-code", file, line, column, None)
        if row["country"] and not row["countryCode"]:
            add("country-has-code", file, line, "countryCode", None)
    return faults


def count_sums(reports):
    """Province-days whose total is not the sum of its cities, by SQLite."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE report (file, line, date, country, province, city, confirmed, suspected, cured, dead)")
    rows = (
        [file, line, row["date"], row["country"], row["province"], row["city"]] + [int(row[m]) for m in MEASURES]
        for file, line, row in reports
    )
    db.executemany("INSERT INTO report VALUES (" + ",".join("?" * 10) + ")", rows)
    faults = []
    for measure in MEASURES:
        faults += db.execute(
            f"""SELECT total.file, total.line, '{measure}', CAST(total.{measure} AS TEXT)
                FROM report AS total
                JOIN (SELECT date, country, province, sum({measure}) AS parts FROM report
                      WHERE province <> '' AND city <> '' GROUP BY date, country, province) AS cities
                  ON cities.date = total.date AND cities.country = total.country AND cities.province = total.province
                WHERE total.province <> '' AND total.city = '' AND total.{measure} <> cities.parts"""
        ).fetchall()
    return [list(fault) for fault in faults]


def count_falls(reports):
    """Falls in the cumulative counts of one place, by walking through its days."""
    places = {}
    for file, line, row in reports:
        places.setdefault((row["country"], row["province"], row["city"]), []).append((row["date"], file, line, row))
    faults = []
    for days in places.values():
        days.sort(key=lambda day: day[:3])
        for (_, _, _, before), (_, file, line, row) in zip(days, days[1:]):
            for measure in ("confirmed", "cured", "dead"):
                if int(row[measure]) < int(before[measure]):
                    faults.append([file, line, measure, row[measure]])
    return faults


def main():
    folder = pathlib.Path(sys.argv[1])
    reports = list(read_reports(folder))
    faults = count_codes(reports, read_codes(folder))
    faults["province-equals-cities"] = count_sums(reports)
    faults["cumulative-never-falls"] = count_falls(reports)
    ordered = {rule: sorted(found, key=lambda fault: fault[:3]) for rule, found in sorted(faults.items())}
    json.dump({"rows": len(reports), "faults": ordered}, sys.stdout, ensure_ascii=False)


main()
