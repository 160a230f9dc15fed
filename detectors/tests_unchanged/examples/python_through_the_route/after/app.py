from fastapi import FastAPI

app = FastAPI()


# ok: tests-unchanged (a new case requests its route)
@app.get("/parcels/{id}")
def read_parcel(id: int):
    parcel = store.load(id)
    if parcel is None:
        raise HTTPException(404)
    return parcel
