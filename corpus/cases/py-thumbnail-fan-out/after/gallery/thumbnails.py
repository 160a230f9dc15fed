import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from gallery.render import render
from gallery.storage import Storage


def thumbnails(paths: list[Path], size: int, workers: int = 4) -> dict[Path, bytes]:
    rendered: dict[Path, bytes] = {}
    with ThreadPoolExecutor(max_workers=workers) as pool:
        futures = {pool.submit(render, path, size): path for path in paths}
        for future in as_completed(futures):
            rendered[futures[future]] = future.result()
    return rendered


async def upload_all(storage: Storage, images: dict[Path, bytes]) -> list[str]:
    tasks = [asyncio.create_task(storage.put(path.name, data)) for path, data in images.items()]
    return await asyncio.gather(*tasks)


async def publish(storage: Storage, images: dict[Path, bytes], index: bytes) -> str:
    upload = asyncio.create_task(upload_all(storage, images))
    address = await storage.put("index.html", index)
    await upload
    return address
