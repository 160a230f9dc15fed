"""Commands of a program."""
import click


@click.command()
def listing():
    print("no orders")  # ok: verbose-logging (a program's own output)
