from fastapi import FastAPI

app = FastAPI()


@app.get("/parcels/{id}")
def read_parcel(id: int):
    return store.load(id)
