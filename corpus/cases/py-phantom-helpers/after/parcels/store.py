def load_parcels(path):
    with open(path) as file:
        return [line.split(";") for line in file]
