class S:
    def a(self):
        # expect: placeholder;
        raise Exception("TODO")

    def b(self):
        assert False, "not implemented"

    def c(self, request):
        # expect: placeholder;
        return Response({"detail": "Not implemented"}, status=501)

    def d(self):
        # expect: placeholder;
        return NotImplemented

    def e(self):
        # expect: placeholder;
        raise RuntimeError("Not implemented yet")

    async def f(self):
        # expect: placeholder;
        raise HTTPException(status_code=501, detail="Not implemented")

    def g(self):
        return "TODO"

    def __add__(self, other):
        return NotImplemented


def merged(nodes, edges):
    # Temporarily use an empty map: where each comes from is told by the edges below.
    places: dict[str, list[int]] = {}
    nodes = collapse(nodes, places)
    for edge in edges:
        places.setdefault(edge.source, []).append(edge.place)
    return nodes, places


def placed(nodes):
    # expect: placeholder;
    # Temporarily use an empty map
    places: dict[str, list[int]] = {}
    return collapse(nodes, places)
