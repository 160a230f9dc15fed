"""What imports refer to: modules of the repository, of the standard library, of declared dependencies, or nothing."""

from llmreview.syntax.modules.reference import Missing, Reference, Surroundings, missing_references

__all__ = ["Missing", "Reference", "Surroundings", "missing_references"]
