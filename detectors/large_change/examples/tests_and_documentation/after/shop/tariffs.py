"""What a parcel costs at home, by weight."""

TARIFFS = {("home", weight): round(3.9 + weight * 0.35, 2) for weight in range(1, 46)}
