from collections.abc import Mapping


class RowWriter:
    def cell(self, value):
        # expect: string-conversion-chain
        if isinstance(value, bool):
            text = str(value)
        elif isinstance(value, int):
            text = str(value)
        elif isinstance(value, float):
            text = str(value)
        elif isinstance(value, str):
            text = value
        else:
            text = str(value)
        return text

    def flags(self, value):
        # ok: string-conversion-chain (each is written in its own way)
        if isinstance(value, bool):
            return "yes" if value else "no"
        elif isinstance(value, int):
            return f"{value:,}"
        elif isinstance(value, float):
            return f"{value:.3f}"
        return str(value)

    def collect(self, mapping: Mapping):
        out = {}
        for key, value in mapping.items():
            # expect: string-conversion-chain
            if isinstance(value, int):
                out[key] = f"{value}"
            elif isinstance(value, float):
                out[key] = f"{value}"
            elif isinstance(value, bytes):
                out[key] = value.decode()
            elif isinstance(value, complex):
                out[key] = f"{value}"
        return out

    def by_type(self, value):
        kind = type(value).__name__
        # expect: string-conversion-chain
        if kind == "int":
            return str(value)
        if kind == "float":
            return str(value)
        if kind == "Decimal":
            return str(value)
        return value

    def visit(self, node):
        # ok: string-conversion-chain (functions of their own)
        if isinstance(node, list):
            return self.visit_list(node)
        elif isinstance(node, dict):
            return self.visit_dict(node)
        elif isinstance(node, str):
            return self.visit_text(node)
        return node

    def to_float(self, value):
        # expect: string-conversion-chain
        if isinstance(value, int):
            return float(value)
        elif isinstance(value, str):
            return float(value)
        elif isinstance(value, bytes):
            return float(value)
        return value

    def parse(self, kind, raw):
        # ok: string-conversion-chain (different conversions)
        if kind == "int":
            return int(raw)
        elif kind == "float":
            return float(raw)
        elif kind == "bool":
            return raw == "true"
        return raw
