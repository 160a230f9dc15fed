from fastapi import APIRouter

from shop.tariffs import TARIFFS

router = APIRouter()


@router.get("/tariffs/{zone}/{weight}")
def tariff(zone: str, weight: int) -> float:
    return TARIFFS[zone, weight]
