from dataclasses import dataclass

from reports.formatting import hours, money


@dataclass(frozen=True)
class Options:
    with_project: bool = False
    with_notes: bool = False


def header(options: Options) -> list[str]:
    columns = ["Date", "Employee", "Hours"]
    if options.with_project:
        columns.insert(0, "Project")
    if options.with_notes:
        columns.append("Notes")
    return columns


def row(entry, options: Options) -> list[str]:
    cells = [entry.day.isoformat(), entry.employee.name, hours(entry.minutes)]
    if options.with_project:
        cells.insert(0, entry.project.name)
    if options.with_notes:
        cells.append(entry.notes)
    return cells


def table(entries, options: Options) -> list[list[str]]:
    lines = [header(options)]
    lines.extend(row(entry, options) for entry in entries)
    return lines
