from dataclasses import dataclass

from reports.formatting import hours, money


@dataclass(frozen=True)
class Options:
    with_project: bool = False
    with_notes: bool = False
    with_costs: bool = False


def header(options: Options) -> list[str]:
    columns = ["Date", "Employee", "Hours"]
    if options.with_project:
        columns.insert(0, "Project")
    if options.with_notes:
        columns.append("Notes")
    if options.with_costs:
        columns.insert(3, "Cost")
    return columns


def row(entry, options: Options) -> list[str]:
    cells = [entry.day.isoformat(), entry.employee.name, hours(entry.minutes)]
    if options.with_project:
        cells.insert(0, entry.project.name)
    if options.with_notes:
        cells.append(entry.notes)
    if options.with_costs:
        cells.insert(3, money(entry.cost))
    return cells


def table(entries, options: Options) -> list[list[str]]:
    lines = [header(options)]
    lines.extend(row(entry, options) for entry in entries)
    return lines


def totals_row(entries, options: Options) -> list[str]:
    cells = [""] * len(header(options))
    cells[-1] = hours(sum(entry.minutes for entry in entries))
    return cells
